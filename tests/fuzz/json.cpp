#include "input.h"
#include "readers.h"

namespace {

//! Every reader of an answer gets every input: most of them look at a few keys, and real answers are alike.
void read(const QByteArray &bytes)
{
    static const std::vector<fuzz::Reader> readers = fuzz::readers();
    const hub::Response response = fuzz::answer(bytes);
    for (const fuzz::Reader &reader : readers)
        reader(response);
}

} // namespace

HUBCAP_FUZZ(read)
