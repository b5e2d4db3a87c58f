#pragma once

#include <QByteArray>
#include <QtEndian>

//! Files as other programs write them, as short as they can be.
namespace samplefiles {

template<typename T>
QByteArray little(T number)
{
    QByteArray bytes(sizeof(T), '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

//! The head of a WAV file and as much silence as it says.
inline QByteArray wave(quint32 rate, quint16 channels, quint16 bits, quint32 length)
{
    const auto frame = quint16(channels * bits / 8);
    return "RIFF" + little(quint32(36 + length)) + "WAVEfmt " + little(quint32(16)) + little(quint16(1))
        + little(channels) + little(rate) + little(quint32(rate * frame)) + little(frame) + little(bits) + "data"
        + little(length) + QByteArray(qsizetype(length), '\0');
}

inline QByteArray flac(quint32 rate, quint32 channels, quint32 bits, quint64 samples)
{
    const quint64 packed = (quint64(rate) << 44) | (quint64(channels - 1) << 41) | (quint64(bits - 1) << 36) | samples;
    QByteArray number(8, '\0');
    qToBigEndian(packed, number.data());
    return QByteArray("fLaC") + QByteArray("\x80\0\0\x22", 4) + QByteArray(10, '\0') + number + QByteArray(16, '\0');
}

//! Frames of MPEG 1, layer III, 128 kbit/s, 44.1 kHz; the first may say how many there are.
inline QByteArray mp3(int frames, quint32 stated = 0)
{
    QByteArray bytes;
    for (int index = 0; index < frames; ++index) {
        QByteArray frame = QByteArray("\xff\xfb\x90\x00", 4) + QByteArray(413, '\0');
        if (index == 0 && stated > 0) {
            QByteArray count(4, '\0');
            qToBigEndian(stated, count.data());
            frame.replace(36, 12, "Xing" + QByteArray("\0\0\0\1", 4) + count);
        }
        bytes += frame;
    }
    return bytes;
}

//! A tag of that many bytes, as one with a picture in it.
inline QByteArray id3(qsizetype length)
{
    return QByteArray("ID3\x04\0\0", 6) + char(length >> 21) + char((length >> 14) & 0x7f) + char((length >> 7) & 0x7f)
        + char(length & 0x7f) + QByteArray(length, 'p');
}

//! A GGUF file of two tensors, whose vocabulary takes that many words.
inline QByteArray gguf(int words)
{
    const auto text = [](const QByteArray &bytes) { return little(quint64(bytes.size())) + bytes; };
    QByteArray file = QByteArray("GGUF") + little(quint32(3)) + little(quint64(2)) + little(quint64(3));
    file += text("general.architecture") + little(quint32(8)) + text("llama");
    file += text("llama.block_count") + little(quint32(4)) + little(quint32(22));
    file += text("tokenizer.ggml.tokens") + little(quint32(9)) + little(quint32(8)) + little(quint64(words));
    for (int word = 0; word < words; ++word)
        file += text("word" + QByteArray::number(word));
    file += text("output.weight") + little(quint32(2)) + little(quint64(64)) + little(quint64(32)) + little(quint32(12))
        + little(quint64(0));
    file += text("token_embd.weight") + little(quint32(1)) + little(quint64(64)) + little(quint32(0))
        + little(quint64(4096));
    return file + QByteArray(8192, '\0');
}

//! Three rows of five columns, as Apache Arrow writes them.
inline QByteArray parquet()
{
    return QByteArray::fromBase64(
        "UEFSMRUEFTAVMEwVBhUAEgAAAQAAAAAAAAACAAAAAAAAAAMAAAAAAAAAFQAVFBUULBUGFRAVBhUGHAAAAAIAAAAGAQIDJAAVBBUe"
        "FR5MFQYVABIAAAEAAABhAQAAAGIBAAAAYxUAFRQVFCwVBhUQFQYVBhwAAAACAAAABgECAyQAFQQVEBUQTBUEFQASAAAAAAA/AADA"
        "PxUAFRIVEiwVBhUQFQYVBhwAAAACAAAAAwUBAwIVBBUeFR5MFQYVABIAAAEAAAB4AQAAAHkBAAAAehUAFSIVIiwVCBUQFQYVBhwA"
        "AAACAAAAAwgDAAAAA/cAAgMkABUEFTAVMEwVBhUAEgAAAQAAAAAAAAACAAAAAAAAAAMAAAAAAAAAFQAVFBUULBUGFRAVBhUGHAAA"
        "AAIAAAAGAQIDJAAVBBmMNQAYBnNjaGVtYRUKABUEJQIYAmlkABUMJQIYB2NhcHRpb24lAEwcAAAAFQglAhgFc2NvcmUANQIYBHRh"
        "Z3MVAhUGTDwAAAA1BBgEbGlzdBUCABUMJQIYB2VsZW1lbnQlAEwcAAAAFQQlAhgEd2hlbiUUTIwSHCwAAAAAABYGGRwZXCYAHBUE"
        "GTUABhAZGAJpZBUAFgYWhgEWhgEmVCYIKSwVBBUAFQIAFQAVEBUCADwpBhkmAAYAAAAmABwVDBk1AAYQGRgHY2FwdGlvbhUAFgYW"
        "dBZ0JsgBJo4BKSwVBBUAFQIAFQAVEBUCADwWBhkGGSYABgAAACYAHBUIGTUABhAZGAVzY29yZRUAFgYWZBZkJq4CJoICKSwVBBUA"
        "FQIAFQAVEBUCADwpBhkmAgQAAAAmABwVDBk1AAYQGTgEdGFncwRsaXN0B2VsZW1lbnQVABYIFoIBFoIBJqADJuYCKSwVBBUAFQIA"
        "FQAVEBUCADwWBhkmBgIZRgACAAYAAAAmABwVBBk1AAYQGRgEd2hlbhUAFgYWhgEWhgEmtAQm6AMpLBUEFQAVAgAVABUQFQIAPCkG"
        "GSYABgAAABbmBBYGJggW5gQAKCBwYXJxdWV0LWNwcC1hcnJvdyB2ZXJzaW9uIDI2LjAuMRlcHAAAHAAAHAAAHAAAHAAAAP0BAABQ"
        "QVIx");
}

//! A notebook with an output of each kind, some of them ill-meant.
inline QByteArray notebook()
{
    return QByteArray("{\"nbformat\": 4, \"metadata\": {\"language_info\": {\"name\": \"python\"}}, \"cells\": [")
        + "{\"cell_type\": \"markdown\", \"source\": [\"# Title\\n\", \"Some *words*\"],"
          " \"attachments\": {\"a.png\": {\"image/png\": \"bm90IHJlYWxseQ==\"}}},"
          "{\"cell_type\": \"code\", \"execution_count\": 7, \"source\": \"print('<b>')\", \"outputs\": ["
          "{\"output_type\": \"stream\", \"name\": \"stdout\", \"text\": [\"hello\\n\", "
          "\"\\u001b[31mworld\\u001b[0m\\n\"]},"
          "{\"output_type\": \"display_data\", \"data\": {\"image/png\": \"cGljdHVyZQ==\", \"text/plain\": "
          "\"<Figure>\"}},"
          "{\"output_type\": \"execute_result\", \"data\": {\"text/html\": \"<table><tr><td>cell</td></tr>"
          "<script>alert(1)</script><img src='https://tracker.test/x.png' onerror='alert(2)'><div>\"}},"
          "{\"output_type\": \"display_data\", \"data\": {\"application/vnd.plotly.v1+json\": {}}}]},"
          "{\"cell_type\": \"code\", \"execution_count\": null, \"source\": \"raise ValueError('no')\", \"outputs\": ["
          "{\"output_type\": \"error\", \"ename\": \"ValueError\", \"evalue\": \"no\","
          " \"traceback\": [\"Traceback\", \"\\u001b[0;31mValueError\\u001b[0m: no\"]}]}]}";
}

} // namespace samplefiles
