#include "core/secret.h"

namespace {

template<typename Text>
void overwrite(Text &secret)
{
    if (secret.isDetached()) {
        // volatile: the compiler may not drop writes to memory that is about to be freed
        auto *data = reinterpret_cast<volatile char *>(secret.data());
        for (size_t i = 0; i < size_t(secret.size()) * sizeof(*secret.constData()); ++i)
            data[i] = 0;
    }
    secret.clear();
}

} // namespace

void wipe(QByteArray &secret)
{
    overwrite(secret);
}

void wipe(QString &secret)
{
    overwrite(secret);
}
