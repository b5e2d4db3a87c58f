#include "transfer/serieswords.h"

using namespace Qt::StringLiterals;

namespace transfer {

QString serieswords::note()
{
    return u"_Hubcap adds these commits one after another. Until every box is ticked, please do not edit this "
           u"description, change the state or push to this pull request; comments are welcome. When the work stops "
           u"halfway, the same upload continues here._"_s;
}

QString serieswords::completed()
{
    return u"All scheduled commits are in place: this pull request is ready for review and may be changed freely "
           u"from now on."_s;
}

QString serieswords::merging()
{
    return u"All scheduled commits are in place, and the upload was meant for the branch itself: merging."_s;
}

QString serieswords::nothingToMerge()
{
    return u"The branch has all of this already, so there is nothing to merge."_s;
}

QString serieswords::notMerged(const QString &reason)
{
    return u"The Hub did not merge this pull request: `%1`. It stays open for somebody to decide."_s.arg(reason);
}

} // namespace transfer
