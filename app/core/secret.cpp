#include "core/secret.h"

void wipe(QByteArray &secret)
{
    if (secret.isDetached()) {
        // volatile: the compiler may not drop writes to memory that is about to be freed
        volatile char *data = secret.data();
        for (qsizetype i = 0; i < secret.size(); ++i)
            data[i] = 0;
    }
    secret.clear();
}
