#include "views/preview/importsview.h"

#include "views/preview/celldelegate.h"
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Safety {
    QString iconName = {};
    IconTint tint = IconTint::Muted;
    QString text = {};
    int rank = 1; //!< the worst first
};

Safety safetyOf(const QString &safety)
{
    if (safety == "dangerous"_L1)
        return {.iconName = u"shield-warning"_s,
                .tint = IconTint::Negative,
                .text = ImportsView::tr("Dangerous"),
                .rank = 0};
    if (safety == "suspicious"_L1)
        return {.iconName = u"shield-warning"_s, .tint = IconTint::Warning, .text = ImportsView::tr("Suspicious")};
    if (safety == "innocuous"_L1)
        return {
            .iconName = u"shield-check"_s, .tint = IconTint::Positive, .text = ImportsView::tr("Harmless"), .rank = 2};
    return {.iconName = u"shield"_s, .text = safety};
}

int rank(const hub::PickleImport &import)
{
    return safetyOf(import.safety).rank;
}

} // namespace

ImportsView::ImportsView(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_words(new QLabel(this))
    , m_list(new QTreeWidget(this))
{
    m_words->setObjectName(u"importsSummary"_s);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_list->setObjectName(u"imports"_s);
    m_list->setAccessibleName(tr("What the pickle loads"));
    m_list->setItemDelegate(new CellDelegate(m_list));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderLabels({tr("Loads"), tr("The Hub’s verdict")});
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(24, 8, 24, 8);
    head->setSpacing(8);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addWidget(m_words, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_list, 1);
}

void ImportsView::setSecurity(const hub::FileSecurity *security, bool isAwaited)
{
    std::vector<hub::PickleImport> imports = security ? security->pickle.imports : std::vector<hub::PickleImport>();
    std::ranges::stable_sort(imports, {}, &rank);
    m_list->clear();
    for (const hub::PickleImport &import : imports) {
        const Safety safety = safetyOf(import.safety);
        auto *item = new QTreeWidgetItem(m_list, {import.module + u'.' + import.name, safety.text});
        item->setIcon(1, ::icon(safety.iconName, safety.tint));
    }
    m_list->setVisible(!imports.empty());
    const bool isBad = !imports.empty() && rank(imports.front()) < 2;
    const ThemeColors &colors = ThemeColors::of(palette());
    m_icon->setPixmap(iconPixmap(isBad ? u"shield-warning" : u"shield", isBad ? colors.negative : colors.mutedText,
                                 std::max(16, fontMetrics().height()), devicePixelRatio()));
    m_words->setText(sentence(security, isAwaited));
}

QString ImportsView::sentence(const hub::FileSecurity *security, bool isAwaited)
{
    if (isAwaited)
        return tr("Asking the Hub what this pickle loads…");
    if (!security)
        return tr("A pickle runs code when it is opened. The Hub did not say what this one loads.");
    if (!security->pickle.imports.empty()) {
        const auto worst = std::ranges::min(security->pickle.imports, {}, &rank);
        return rank(worst) == 2
            ? tr("A pickle runs code when it is opened. What the Hub found in this one is harmless:")
            : tr("A pickle runs code when it is opened, and this one loads what it should not need:");
    }
    if (security->status == "queued"_L1 || security->pickle.status == "queued"_L1)
        return tr("A pickle runs code when it is opened. The Hub has yet to scan this one.");
    if (security->pickle.status == "safe"_L1)
        return tr("The Hub’s scanner found no imports that a pickle would run.");
    return tr("A pickle runs code when it is opened. The Hub lists no imports for this one.");
}
