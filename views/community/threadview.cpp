#include "views/community/threadview.h"

#include "models/community/threadhtml.h"
#include "views/accounts/initials.h"
#include "views/cards/codehighlight.h"
#include "views/widgets/theme.h"

#include <QPainter>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int smallestAvatar = 24;
constexpr size_t firstEvents = 25; // more than a window shows, and there at once
const QString scheme = u"thread"_s;

// Relative links and images of a comment lead to the files of the revision that it is about.
CardBase baseOf(const hub::Endpoint &endpoint, const hub::Discussion &discussion)
{
    return commentBase(endpoint, discussion.repo, discussion.isPullRequest ? discussion.gitReference() : u"main"_s);
}

} // namespace

ThreadView::ThreadView(ImageSource &images, QWidget *parent) : CardView(images, parent)
{
    setObjectName(u"threadView"_s);
    setAccessibleName(tr("Conversation"));
    connect(this, &QTextBrowser::anchorClicked, this, &ThreadView::onAnchor);
    connect(this, &CardView::rendered, this, [this] {
        if (Renderer whole = std::exchange(m_whole, nullptr))
            return setContent(std::move(whole), m_thread);
        if (!m_wanted.isEmpty())
            goTo(std::exchange(m_wanted, {}));
    });
}

void ThreadView::setThread(const hub::DiscussionDetails &details, const hub::Endpoint &endpoint, const QString &reader)
{
    const QUrl thread = endpoint.at(details.discussion.webPath());
    Renderer whole = rendererOf(details, endpoint, reader);
    if (std::exchange(m_thread, thread) == thread || details.events.size() <= 2 * firstEvents) {
        m_whole = nullptr;
        return setContent(std::move(whole), thread);
    }
    hub::DiscussionDetails beginning = details;
    beginning.events.resize(firstEvents);
    m_whole = std::move(whole);
    setContent(rendererOf(beginning, endpoint, reader), thread);
}

CardView::Renderer ThreadView::rendererOf(const hub::DiscussionDetails &details, const hub::Endpoint &endpoint,
                                          const QString &reader) const
{
    const ThemeColors &colors = ThemeColors::of(palette());
    ThreadSetting setting{.base = baseOf(endpoint, details.discussion),
                          .reader = reader,
                          .cardColor = colors.raised.name(),
                          .borderColor = colors.border.name(),
                          .mutedColor = colors.mutedText.name(),
                          .avatarExtent = avatarExtent()};
    return [details, setting](bool isDark) {
        ThreadSetting dressed = setting;
        const ThemeColors &now = isDark ? ThemeColors::dark() : ThemeColors::light();
        dressed.cardColor = now.raised.name();
        dressed.borderColor = now.border.name();
        dressed.mutedColor = now.mutedText.name();
        dressed.highlight = [isDark](const QString &code, const QString &language) {
            return highlightedHtml(code, language, isDark);
        };
        return renderThread(details, dressed).card;
    };
}

void ThreadView::goToComment(const QString &id)
{
    m_wanted = id;
    goTo(id);
}

int ThreadView::avatarExtent() const
{
    return std::max(smallestAvatar, fontMetrics().height() * 4 / 3);
}

QVariant ThreadView::loadResource(int type, const QUrl &name)
{
    if (type != QTextDocument::ImageResource || name.scheme() != scheme || !name.path().startsWith("avatar/"_L1))
        return CardView::loadResource(type, name);
    const QString who = name.path(QUrl::FullyDecoded).sliced(7);
    const qreal ratio = devicePixelRatio();
    const int extent = avatarExtent();
    QImage image(QSize(extent, extent) * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    initials::paint(&painter, QRect(0, 0, extent, extent), who, font(), palette());
    return image;
}

void ThreadView::onAnchor(const QUrl &url)
{
    if (url.scheme() != scheme)
        return;
    const QStringList parts = url.path(QUrl::FullyEncoded).split(u'/');
    if (parts.value(0) == "menu"_L1)
        emit menuRequested(parts.value(1));
    else if (parts.value(0) == "react"_L1)
        emit reactionToggled(parts.value(1), QUrl::fromPercentEncoding(parts.value(2).toUtf8()));
    else if (parts.value(0) == "commit"_L1)
        emit commitActivated(parts.value(1));
}
