#include "views/history/tagdialog.h"

#include "hub/validation.h"
#include "models/history/reflistmodel.h"
#include "views/widgets/format.h"

#include <QFormLayout>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

TagDialog::TagDialog(RefActions &actions, const RefListModel &refs, const QString &revision, QWidget *parent)
    : RefForm(actions, refs, parent)
    , m_message(new QPlainTextEdit(this))
{
    setObjectName(u"tagDialog"_s);
    m_message->setObjectName(u"tagMessage"_s);
    m_message->setAccessibleName(tr("Message"));
    m_message->setPlaceholderText(tr("What this version is, if there is anything to say"));
    m_message->setTabChangesFocus(true);
    m_message->setFixedHeight(fontMetrics().lineSpacing() * 4 + 16);
    form().addRow(tr("Message"), m_message);
    build(tr("New tag"), tr("Name"), tr("At"));
    setStart(revision);
}

QString TagDialog::target() const
{
    return refs().targetOf(RefListModel::Section::Tags, name());
}

QString TagDialog::problem() const
{
    if (const Result<QString> valid = hub::tagName(name()); !valid)
        return valid.error().detail;
    if (start().isEmpty())
        return tr("Where it stands is needed");
    return start() == target() ? tr("The tag is there already") : QString();
}

QString TagDialog::remark() const
{
    return target().isEmpty() ? QString()
                              : tr("The tag “%1” stands at %2 now, and will be moved. Its old message is lost.")
                                    .arg(name(), format::shortSha(target()));
}

QString TagDialog::acceptText() const
{
    return target().isEmpty() ? tr("Create tag") : tr("Move tag");
}

void TagDialog::submit(RefActions &actions)
{
    const hub::NewTag tag{.name = name(), .message = m_message->toPlainText().trimmed(), .revision = start()};
    if (target().isEmpty())
        actions.createTag(tag);
    else
        actions.moveTag(tag, target());
}
