#include "views/history/refnotice.h"

#include "models/history/refactions.h"
#include "views/history/historywords.h"

using namespace Qt::StringLiterals;

RefNotice::RefNotice(RefActions &actions, QWidget *parent) : MessageBar(parent)
{
    setObjectName(u"refNotice"_s);
    connect(&actions, &RefActions::done, this, [this, &actions](const RefActions::Step &step) {
        showPositive(historywords::stepDone(step));
        setAction(actions.canUndo() ? tr("Undo") : QString());
    });
    connect(&actions, &RefActions::failed, this, [this, &actions](const Error &error) {
        showError(error);
        setAction(actions.canUndo() ? tr("Undo the last step") : QString());
    });
    connect(&actions, &RefActions::lost, this, [this](const RefActions::Step &step, const Error &error) {
        explainError(error, historywords::tagLost(step, error));
        setAction({});
    });
    connect(this, &MessageBar::actionTriggered, &actions, &RefActions::undo);
}
