#include "sandbox/switches.h"

#include <QHash>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

Answer rateLimited(const Switches::Rule &rule)
{
    const qint64 seconds = std::max(QDateTime::currentDateTimeUtc().secsTo(rule.until), qint64(0));
    return {.status = 429,
            .headers = {{"RateLimit", "\"api\";r=0;t=" + QByteArray::number(seconds)},
                        {"RateLimit-Policy", "\"fixed window\";\"api\";q=500;w=300"},
                        {"Retry-After", QByteArray::number(seconds)}},
            .contentType = "application/json; charset=utf-8",
            .body = R"({"error":"Too many requests"})"};
}

Answer redirected(const Switches::Rule &rule, const Incoming &incoming)
{
    QByteArray target = rule.body;
    if (!incoming.query.isEmpty() && !target.contains('?'))
        target += '?' + incoming.query;
    return {.status = rule.status, .headers = {{"Location", target}}, .contentType = "text/plain; charset=utf-8"};
}

bool isBodyLongerThan(const Incoming &incoming, qint64 bytes)
{
    return incoming.isChunked || incoming.contentLength > bytes;
}

} // namespace

void Switches::add(Rule rule, const QString &pathPattern)
{
    // A '*' also spans slashes: a pattern names a family of calls rather than a folder.
    rule.path = QRegularExpression(
        QRegularExpression::wildcardToRegularExpression(pathPattern, QRegularExpression::NonPathWildcardConversion));
    const std::scoped_lock lock(m_mutex);
    m_rules.append(std::move(rule));
}

void Switches::clear()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_rules.clear();
        ++m_generation;
    }
    m_released.notify_all();
}

void Switches::close()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isClosed = true;
    }
    m_released.notify_all();
}

bool Switches::apply(const QJsonObject &command)
{
    static const QHash<QString, Effect> effects{
        {u"failNext"_s, Effect::Fail},     {u"delay"_s, Effect::Delay},
        {u"cutAfter"_s, Effect::Cut},      {u"cutUploadAfter"_s, Effect::CutUpload},
        {u"staySilent"_s, Effect::Silent}, {u"loseAnswer"_s, Effect::Lose},
        {u"redirect"_s, Effect::Redirect}, {u"rateLimit"_s, Effect::RateLimit}};
    const QString name = command["switch"_L1].toString();
    if (name == "clear"_L1) {
        clear();
        return true;
    }
    const auto effect = effects.constFind(name);
    if (effect == effects.cend() || !command["path"_L1].isString())
        return false;
    const bool lasts = *effect == Effect::Delay || *effect == Effect::Redirect || *effect == Effect::RateLimit;
    Rule rule{.effect = *effect,
              .times = command["times"_L1].toInt(lasts ? -1 : 1),
              .status = command["status"_L1].toInt(*effect == Effect::Redirect ? 307 : 500),
              .body = command[*effect == Effect::Redirect ? "target"_L1 : "body"_L1].toString().toUtf8(),
              .amount = command["amount"_L1].toInteger(),
              .until = QDateTime::currentDateTimeUtc().addSecs(command["seconds"_L1].toInteger())};
    const QJsonObject headers = command["headers"_L1].toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header)
        rule.headers.emplaceBack(header.key().toUtf8(), header.value().toString().toUtf8());
    add(std::move(rule), command["path"_L1].toString());
    return true;
}

Answer Switches::run(Incoming &incoming, const Handler &handler)
{
    if (const std::optional<Rule> delay = take(Effect::Delay, incoming); delay && !wait(delay->amount, delay->generation))
        return {.isDropped = true};
    if (const std::optional<Rule> silence = take(Effect::Silent, incoming)) {
        wait(std::nullopt, silence->generation);
        return {.isDropped = true};
    }
    if (const std::optional<Rule> cut = take(Effect::CutUpload, incoming))
        incoming.body->breakAfter(cut->amount);
    const std::optional<Rule> cut = take(Effect::Cut, incoming);
    if (cut && cut->amount <= 0)
        return {.isDropped = true};
    std::optional<Answer> refused = refusal(incoming);
    if (refused)
        incoming.body->read([](QByteArrayView) { return true; }); // a client that is still sending hears no answer
    const bool isLost = !refused && take(Effect::Lose, incoming).has_value();
    Answer answer = refused ? *std::move(refused) : handler(incoming);
    if (cut)
        answer.cutAfter = cut->amount;
    answer.isDropped = answer.isDropped || isLost || (cut && incoming.method == "HEAD");
    return answer;
}

std::optional<Answer> Switches::refusal(const Incoming &incoming)
{
    if (const std::optional<Rule> rule = take(Effect::Fail, incoming)) {
        Answer answer{.status = rule->status, .headers = rule->headers, .body = rule->body};
        const bool isJson = rule->body.startsWith('{') || rule->body.startsWith('[');
        answer.contentType = isJson ? "application/json; charset=utf-8" : "text/plain; charset=utf-8";
        for (qsizetype i = 0; i < answer.headers.size(); ++i) {
            if (answer.headers[i].first.compare("content-type", Qt::CaseInsensitive) == 0) {
                answer.contentType = answer.headers.takeAt(i).second;
                break;
            }
        }
        return answer;
    }
    if (const std::optional<Rule> rule = take(Effect::RateLimit, incoming))
        return rateLimited(*rule);
    if (const std::optional<Rule> rule = take(Effect::Redirect, incoming))
        return redirected(*rule, incoming);
    return std::nullopt;
}

std::optional<Switches::Rule> Switches::take(Effect effect, const Incoming &incoming)
{
    const QString path = QString::fromLatin1(incoming.path);
    const std::scoped_lock lock(m_mutex);
    for (qsizetype i = 0; i < m_rules.size(); ++i) {
        Rule &rule = m_rules[i];
        if (rule.effect != effect || !rule.path.match(path).hasMatch())
            continue;
        if (effect == Effect::CutUpload && !isBodyLongerThan(incoming, rule.amount))
            continue;
        if (effect == Effect::RateLimit) {
            if (QDateTime::currentDateTimeUtc() >= rule.until) {
                m_rules.removeAt(i--);
                continue;
            }
            if (rule.amount-- > 0)
                continue;
        }
        Rule taken = rule;
        taken.generation = m_generation;
        if (rule.times > 0 && --rule.times == 0)
            m_rules.removeAt(i);
        return taken;
    }
    return std::nullopt;
}

bool Switches::wait(std::optional<qint64> milliseconds, int generation)
{
    std::unique_lock lock(m_mutex);
    const auto isReleased = [&] { return m_isClosed || m_generation != generation; };
    if (milliseconds)
        m_released.wait_for(lock, std::chrono::milliseconds(*milliseconds), isReleased);
    else
        m_released.wait(lock, isReleased);
    return !m_isClosed;
}

} // namespace sandbox
