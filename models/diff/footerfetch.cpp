#include "models/diff/footerfetch.h"

#include "hub/fileranges.h"

#include <QFile>

#include <utility>
#include <variant>

using namespace Qt::StringLiterals;

namespace {

Result<ParquetFooter> footerIn(const PreviewStep &step, const QString &path)
{
    if (const auto *columns = std::get_if<ColumnsContent>(&step.content))
        return columns->footer;
    return failure(Error::Kind::Malformed, u"no footer"_s, path);
}

} // namespace

void FooterFetch::start(const FilePlace &place, qint64 fileSize, Callback<ParquetFooter> done)
{
    m_place = place;
    m_done = std::move(done);
    const std::optional<PreviewRecipe> recipe = previews::recipe(PreviewKind::Parquet, fileSize, place.path);
    if (!recipe)
        return m_done(failure(Error::Kind::Malformed, u"no Parquet file"_s, place.path));
    m_recipe = *recipe;
    ask(m_recipe.first);
}

void FooterFetch::ask(const ByteSpan &span)
{
    const hub::Call<hub::FileRange> range =
        hub::fileRange(m_place.side.repo, m_place.side.revision, m_place.path, span.first, span.last);
    const auto read = [readRange = range.read, take = m_recipe.take](const hub::Response &answer) {
        return readRange(answer).and_then(take);
    };
    m_request = m_client.send<PreviewStep>(hub::Call<PreviewStep>{.message = range.message, .read = read},
                                           [this](const Result<PreviewStep> &step) { onStep(step); });
}

void FooterFetch::onStep(const Result<PreviewStep> &step)
{
    if (!step)
        return m_done(std::unexpected(step.error()));
    if (!step->isEnough && step->more)
        return ask(*step->more);
    m_done(footerIn(*step, m_place.path));
}

Result<ParquetFooter> FooterFetch::ofFile(const QString &localPath)
{
    QFile file(localPath);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::LocalFile, file.errorString(), localPath);
    const std::optional<PreviewRecipe> recipe = previews::recipe(PreviewKind::Parquet, file.size(), localPath);
    ByteSpan span = recipe ? recipe->first : ByteSpan();
    while (recipe) {
        if (!file.seek(span.first))
            break;
        const Result<PreviewStep> step =
            recipe->take({.bytes = file.read(span.length()), .offset = span.first, .fileSize = file.size()});
        if (!step)
            return std::unexpected(step.error());
        if (step->isEnough || !step->more)
            return footerIn(*step, localPath);
        span = *step->more;
    }
    return failure(Error::Kind::Malformed, u"no Parquet file"_s, localPath);
}
