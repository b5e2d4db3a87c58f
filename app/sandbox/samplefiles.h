#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

namespace sandbox::sample {

struct Tensor {
    QString name = {};
    QList<qint64> shape = {};
};

QByteArray safetensors(const QList<Tensor> &tensors, uint seed); //!< BF16, with a header as the format wants it
//! One that llama.cpp would take for its own: facts, words, tensors of 16 bits.
QByteArray gguf(const QString &architecture, int contextLength, const QStringList &words, const QList<Tensor> &tensors,
                uint seed);
QByteArray config(const QString &architecture, const QString &modelType, int hidden, int layers);
QByteArray tokenizer(const QList<QString> &words);
QByteArray curveImage(int width, int height, uint seed); //!< a PNG of a falling curve on a grid
QByteArray table(const QString &header, int rows, uint seed); //!< CSV; columns named id, day, text or else numbers

} // namespace sandbox::sample
