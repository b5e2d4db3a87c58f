#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>

//! What the beginning of a sound file says about it.
struct AudioFacts {
    QString format = {}; //!< "WAV, PCM 16 bit", "FLAC", "MP3", "Ogg Vorbis", …: names that nobody translates
    std::optional<std::chrono::milliseconds> duration = {};
    bool isEstimated = false; //!< the duration, from the bit rate
    int sampleRate = 0; //!< Hz; 0 where it is not said, as all of these
    int channels = 0;
    int bitsPerSample = 0;
    int bitRate = 0; //!< bits a second
};

namespace audio {

//! Where the sound of an MP3 begins: behind its ID3 tag, which may hold a picture of megabytes. 0 without a tag.
qint64 tagLength(QByteArrayView beginning);

//! From the bytes at `offset`, which is 0 for everything but an MP3 behind its tag. Nothing for what is no such file.
std::optional<AudioFacts> read(QByteArrayView bytes, qint64 fileSize, qint64 offset = 0);

} // namespace audio
