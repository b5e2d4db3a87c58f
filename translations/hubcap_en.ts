<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccessRequests</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are selected.</source>
        <translation>
            <numerusform>%n person is selected.</numerusform>
            <numerusform>%n people are selected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message numerus="yes">
        <source>Tried %n time(s) before.</source>
        <translation>
            <numerusform>Tried %n time before.</numerusform>
            <numerusform>Tried %n times before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActivityDelegate</name>
    <message numerus="yes">
        <source>The count starts anew in %n second(s).</source>
        <translation>
            <numerusform>The count starts anew in %n second.</numerusform>
            <numerusform>The count starts anew in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActivityPane</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n request(s)</source>
        <translation>
            <numerusform>%1 of %n request</numerusform>
            <numerusform>%1 of %n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttachmentBar</name>
    <message numerus="yes">
        <source>%n change(s) are staged for %1. What the comment links to is there once they are committed.</source>
        <extracomment>%1 is a branch, or the reference of a pull request</extracomment>
        <translation>
            <numerusform>%n change is staged for %1. What the comment links to is there once it is committed.</numerusform>
            <numerusform>%n changes are staged for %1. What the comment links to is there once they are committed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardPane</name>
    <message numerus="yes">
        <source>Pause %n Space(s)?</source>
        <translation>
            <numerusform>Pause %n Space?</numerusform>
            <numerusform>Pause %n Spaces?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CachePane</name>
    <message numerus="yes">
        <source>Remove %n unfinished file(s)?</source>
        <translation>
            <numerusform>Remove %n unfinished file?</numerusform>
            <numerusform>Remove %n unfinished files?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CacheWords</name>
    <message numerus="yes">
        <source>%n repo(s)</source>
        <translation>
            <numerusform>%n repo</numerusform>
            <numerusform>%n repos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished file(s), %1</source>
        <translation>
            <numerusform>%n unfinished file, %1</numerusform>
            <numerusform>%n unfinished files, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) verified</source>
        <translation>
            <numerusform>%n file verified</numerusform>
            <numerusform>%n files verified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged</source>
        <translation>
            <numerusform>%n damaged</numerusform>
            <numerusform>%n damaged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be read</source>
        <translation>
            <numerusform>%n cannot be read</numerusform>
            <numerusform>%n cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with nothing to compare with</source>
        <translation>
            <numerusform>%n with nothing to compare with</numerusform>
            <numerusform>%n with nothing to compare with</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) stayed. %1: %2</source>
        <translation>
            <numerusform>%n thing stayed. %1: %2</numerusform>
            <numerusform>%n things stayed. %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n revision(s) of several repos from this disk?</source>
        <translation>
            <numerusform>Delete %n revision of several repos from this disk?</numerusform>
            <numerusform>Delete %n revisions of several repos from this disk?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n revision(s) of %1 from this disk?</source>
        <translation>
            <numerusform>Delete %n revision of %1 from this disk?</numerusform>
            <numerusform>Delete %n revisions of %1 from this disk?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardFields</name>
    <message numerus="yes">
        <source>Front matter; %n field(s) the same</source>
        <translation>
            <numerusform>Front matter; %n field the same</numerusform>
            <numerusform>Front matter; %n fields the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardPane</name>
    <message numerus="yes">
        <source>This card would load %n images from %1, which would then know your address.</source>
        <translation>
            <numerusform>This card would load %n image from %1, which would then know your address.</numerusform>
            <numerusform>This card would load %n images from %1, which would then know your address.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This notebook would load %n images from %1, which would then know your address.</source>
        <translation>
            <numerusform>This notebook would load %n image from %1, which would then know your address.</numerusform>
            <numerusform>This notebook would load %n images from %1, which would then know your address.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CollectionDelegate</name>
    <message numerus="yes">
        <source>%n upvote(s)</source>
        <translation>
            <numerusform>%n upvote</numerusform>
            <numerusform>%n upvotes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CollectionHeader</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n upvote(s)</source>
        <translation>
            <numerusform>%n upvote</numerusform>
            <numerusform>%n upvotes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CollectionItemDelegate</name>
    <message numerus="yes">
        <source>%n upvote(s)</source>
        <translation>
            <numerusform>%n upvote</numerusform>
            <numerusform>%n upvotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 download(s)</source>
        <translation>
            <numerusform>%1 download</numerusform>
            <numerusform>%1 downloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 like(s)</source>
        <translation>
            <numerusform>%1 like</numerusform>
            <numerusform>%1 likes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message numerus="yes">
        <source>%n path(s) left to decide about</source>
        <translation>
            <numerusform>%n path left to decide about</numerusform>
            <numerusform>%n paths left to decide about</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictEditor</name>
    <message numerus="yes">
        <source>%1 of %n conflict(s) left</source>
        <translation>
            <numerusform>%1 of %n conflict left</numerusform>
            <numerusform>%1 of %n conflicts left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictPane</name>
    <message numerus="yes">
        <source>%n file(s) left to resolve</source>
        <translation>
            <numerusform>%n file left to resolve</numerusform>
            <numerusform>%n files left to resolve</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteCard</name>
    <message numerus="yes">
        <source>%n Space(s) that use it will break.</source>
        <translation>
            <numerusform>%n Space that uses it will break.</numerusform>
            <numerusform>%n Spaces that use it will break.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n like(s)</source>
        <translation>
            <numerusform>%n like</numerusform>
            <numerusform>%n likes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 download(s) in the last month</source>
        <translation>
            <numerusform>%1 download in the last month</numerusform>
            <numerusform>%1 downloads in the last month</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DesktopNotices</name>
    <message numerus="yes">
        <source>%Ln notification(s)</source>
        <translation>
            <numerusform>%Ln notification</numerusform>
            <numerusform>%Ln notifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiffShape</name>
    <message numerus="yes">
        <source>Large diff: %1 line(s).</source>
        <translation>
            <numerusform>Large diff: %1 line.</numerusform>
            <numerusform>Large diff: %1 lines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DownloadSheet</name>
    <message numerus="yes">
        <source>%n thing(s) chosen, at %1</source>
        <translation>
            <numerusform>%n thing chosen, at %1</numerusform>
            <numerusform>%n things chosen, at %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The Hub’s scanners warn of %n of these files.</source>
        <translation>
            <numerusform>The Hub’s scanners warn of %n of these files.</numerusform>
            <numerusform>The Hub’s scanners warn of %n of these files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Listing the files: %n so far</source>
        <translation>
            <numerusform>Listing the files: %n so far</numerusform>
            <numerusform>Listing the files: %n so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n file, %1</numerusform>
            <numerusform>%n files, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicateDialog</name>
    <message numerus="yes">
        <source>The copy is there. The Hub is still filling it: %1 of %n file(s)</source>
        <translation>
            <numerusform>The copy is there. The Hub is still filling it: %1 of %n file</numerusform>
            <numerusform>The copy is there. The Hub is still filling it: %1 of %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnvDialog</name>
    <message numerus="yes">
        <source>Add %n</source>
        <translation>
            <numerusform>Add %n</numerusform>
            <numerusform>Add %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them look like secrets and would become variables, which others can read.</source>
        <translation>
            <numerusform>%n of them looks like a secret and would become a variable, which others can read.</numerusform>
            <numerusform>%n of them look like secrets and would become variables, which others can read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>The Hub asks to wait %n second(s), then try again.</source>
        <translation>
            <numerusform>The Hub asks to wait %n second, then try again.</numerusform>
            <numerusform>The Hub asks to wait %n seconds, then try again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The Hub asks to wait %n minute(s), then try again.</source>
        <translation>
            <numerusform>The Hub asks to wait %n minute, then try again.</numerusform>
            <numerusform>The Hub asks to wait %n minutes, then try again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FacetPopup</name>
    <message numerus="yes">
        <source>%Ln more: type a few letters to find them.</source>
        <translation>
            <numerusform>%Ln more: type a few letters to find it.</numerusform>
            <numerusform>%Ln more: type a few letters to find them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message numerus="yes">
        <source>%n model(s) made from it</source>
        <translation>
            <numerusform>%n model made from it</numerusform>
            <numerusform>%n models made from it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more in the card</source>
        <translation>
            <numerusform>%n more in the card</numerusform>
            <numerusform>%n more in the card</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileSource</name>
    <message numerus="yes">
        <source>The first %Ln file(s) were looked through, there are more</source>
        <translation>
            <numerusform>The first file was looked through, there are more</numerusform>
            <numerusform>The first %Ln files were looked through, there are more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileStaging</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %n item(s) to %1</source>
        <translation>
            <numerusform>Moved %n item to %1</numerusform>
            <numerusform>Moved %n items to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n item(s)</source>
        <translation>
            <numerusform>Deleted %n item</numerusform>
            <numerusform>Deleted %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n file(s)?</source>
        <translation>
            <numerusform>Replace %n file?</numerusform>
            <numerusform>Replace %n files?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n item(s) to %1</source>
        <translation>
            <numerusform>Copied %n item to %1</numerusform>
            <numerusform>Copied %n items to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Staged %n file(s)</source>
        <translation>
            <numerusform>Staged %n file</numerusform>
            <numerusform>Staged %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restored %n item(s) in %1</source>
        <translation>
            <numerusform>Restored %n item in %1</numerusform>
            <numerusform>Restored %n items in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n item(s) to %1</source>
        <translation>
            <numerusform>Move %n item to %1</numerusform>
            <numerusform>Move %n items to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n item(s) to %1</source>
        <translation>
            <numerusform>Copy %n item to %1</numerusform>
            <numerusform>Copy %n items to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) are there already</source>
        <translation>
            <numerusform>%n name is there already</numerusform>
            <numerusform>%n names are there already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message numerus="yes">
        <source>What looks like a token or a key would be sent in %n file(s). Take it out and plan again, or decide:</source>
        <translation>
            <numerusform>What looks like a token or a key would be sent in %n file. Take it out and plan again, or decide:</numerusform>
            <numerusform>What looks like a token or a key would be sent in %n files. Take it out and plan again, or decide:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message numerus="yes">
        <source>None of the newest %Ln commit(s) speaks of “%1”.</source>
        <translation>
            <numerusform>The newest commit does not speak of “%1”.</numerusform>
            <numerusform>None of the newest %Ln commits speaks of “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxPane</name>
    <message numerus="yes">
        <source>Asking %1 of %n repo(s)…</source>
        <translation>
            <numerusform>Asking %1 of %n repo…</numerusform>
            <numerusform>Asking %1 of %n repos…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repo(s) could not be asked</source>
        <translation>
            <numerusform>%n repo could not be asked</numerusform>
            <numerusform>%n repos could not be asked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %n repo(s) and your notifications</source>
        <translation>
            <numerusform>From %n repo and your notifications</numerusform>
            <numerusform>From %n repos and your notifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s) are muted.</source>
        <translation>
            <numerusform>%n thread is muted.</numerusform>
            <numerusform>%n threads are muted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n muted</source>
        <translation>
            <numerusform>%n muted</numerusform>
            <numerusform>%n muted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LargeFiles</name>
    <message numerus="yes">
        <source>%n large file(s) are to be taken out of %1</source>
        <translation>
            <numerusform>%n large file is to be taken out of %1</numerusform>
            <numerusform>%n large files are to be taken out of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n large file(s) are erased: %1 are free again. The Hub may take a while to count it.</source>
        <translation>
            <numerusform>%n large file is erased: %1 are free again. The Hub may take a while to count it.</numerusform>
            <numerusform>%n large files are erased: %1 are free again. The Hub may take a while to count it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking who needs them: %1 of %n revision(s)</source>
        <translation>
            <numerusform>Looking who needs them: %1 of %n revision</numerusform>
            <numerusform>Looking who needs them: %1 of %n revisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n large file(s), %1 together.</source>
        <translation>
            <numerusform>%n large file, %1 together.</numerusform>
            <numerusform>%n large files, %1 together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n large file(s) so far, %1 together.</source>
        <translation>
            <numerusform>%n large file so far, %1 together.</numerusform>
            <numerusform>%n large files so far, %1 together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The content of %n file(s) is destroyed in every revision, which frees %1. Nobody can bring it back.</source>
        <translation>
            <numerusform>The content of %n file is destroyed in every revision, which frees %1. Nobody can bring it back.</numerusform>
            <numerusform>The content of %n files is destroyed in every revision, which frees %1. Nobody can bring it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %n large file(s) for ever?</source>
        <translation>
            <numerusform>Erase %n large file for ever?</numerusform>
            <numerusform>Erase %n large files for ever?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Who needs them is known for %1 of %n revision(s) only.</source>
        <translation>
            <numerusform>Who needs them is known for %1 of %n revision only.</numerusform>
            <numerusform>Who needs them is known for %1 of %n revisions only.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MetricsPane</name>
    <message numerus="yes">
        <source>%n metric(s)</source>
        <translation>
            <numerusform>%n metric</numerusform>
            <numerusform>%n metrics</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotificationsPane</name>
    <message numerus="yes">
        <source>%n notification(s) are muted.</source>
        <translation>
            <numerusform>%n notification is muted.</numerusform>
            <numerusform>%n notifications are muted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n muted</source>
        <translation>
            <numerusform>%n muted</numerusform>
            <numerusform>%n muted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notification(s) taken out.</source>
        <translation>
            <numerusform>%n notification taken out.</numerusform>
            <numerusform>%n notifications taken out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message numerus="yes">
        <source>%1 file(s), %2</source>
        <translation>
            <numerusform>%1 file, %2</numerusform>
            <numerusform>%1 files, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanFinding</name>
    <message numerus="yes">
        <source>%n place(s) look like a token or a key</source>
        <translation>
            <numerusform>%n place looks like a token or a key</numerusform>
            <numerusform>%n places look like a token or a key</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n path(s) differ from another only in upper and lower case</source>
        <translation>
            <numerusform>%n path differs from another only in upper and lower case</numerusform>
            <numerusform>%n paths differ from another only in upper and lower case</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n path(s) look the same as another</source>
        <translation>
            <numerusform>%n path looks the same as another</numerusform>
            <numerusform>%n paths look the same as another</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) cannot be written on Windows</source>
        <translation>
            <numerusform>%n name cannot be written on Windows</numerusform>
            <numerusform>%n names cannot be written on Windows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) end with a dot or a space</source>
        <translation>
            <numerusform>%n name ends with a dot or a space</numerusform>
            <numerusform>%n names end with a dot or a space</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) are too long for most disks</source>
        <translation>
            <numerusform>%n name is too long for most disks</numerusform>
            <numerusform>%n names are too long for most disks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) would have more than 10,000 entries</source>
        <translation>
            <numerusform>%n folder would have more than 10,000 entries</numerusform>
            <numerusform>%n folders would have more than 10,000 entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) over 50 GB</source>
        <translation>
            <numerusform>%n file over 50 GB</numerusform>
            <numerusform>%n files over 50 GB</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) over 200 GB</source>
        <translation>
            <numerusform>%n file over 200 GB</numerusform>
            <numerusform>%n files over 200 GB</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) have the content of another: sent once</source>
        <translation>
            <numerusform>%n file has the content of another: sent once</numerusform>
            <numerusform>%n files have the content of another: sent once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are in the repo under another path: copied there, not sent</source>
        <translation>
            <numerusform>%n file is in the repo under another path: copied there, not sent</numerusform>
            <numerusform>%n files are in the repo under another path: copied there, not sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanReport</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message numerus="yes">
        <source>%1 call(s) left for the next %2</source>
        <extracomment>%1 a number, %2 a time</extracomment>
        <translation>
            <numerusform>%1 call left for the next %2</numerusform>
            <numerusform>%1 calls left for the next %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemarkCard</name>
    <message numerus="yes">
        <source>Load %n image(s) from %1</source>
        <translation>
            <numerusform>Load %n image from %1</numerusform>
            <numerusform>Load %n images from %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepoActions</name>
    <message numerus="yes">
        <source>%n like(s)</source>
        <translation>
            <numerusform>%n like</numerusform>
            <numerusform>%n likes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 download(s) in the last month</source>
        <translation>
            <numerusform>%1, %2 download in the last month</numerusform>
            <numerusform>%1, %2 downloads in the last month</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepoDelegate</name>
    <message numerus="yes">
        <source>%n like(s).</source>
        <translation>
            <numerusform>%n like.</numerusform>
            <numerusform>%n likes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepoListModel</name>
    <message numerus="yes">
        <source>%1, %n like(s)</source>
        <translation>
            <numerusform>%1, %n like</numerusform>
            <numerusform>%1, %n likes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reporter</name>
    <message numerus="yes">
        <source>%n file(s), %1 to move</source>
        <translation>
            <numerusform>%n file, %1 to move</numerusform>
            <numerusform>%n files, %1 to move</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) committed as %1</source>
        <translation>
            <numerusform>%n file committed as %1</numerusform>
            <numerusform>%n files committed as %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPane</name>
    <message numerus="yes">
        <source>%n remark(s), kept here until they are sent as one comment</source>
        <translation>
            <numerusform>%n remark, kept here until it is sent as a comment</numerusform>
            <numerusform>%n remarks, kept here until they are sent as one comment</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %n remark(s)?</source>
        <translation>
            <numerusform>Discard %n remark?</numerusform>
            <numerusform>Discard %n remarks?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All changes (%n commit(s))</source>
        <translation>
            <numerusform>All changes (%n commit)</numerusform>
            <numerusform>All changes (%n commits)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanWords</name>
    <message numerus="yes">
        <source>%n file(s) flagged</source>
        <translation>
            <numerusform>%n file flagged</numerusform>
            <numerusform>%n files flagged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message numerus="yes">
        <source>%n unread notification(s)</source>
        <translation>
            <numerusform>%n unread notification</numerusform>
            <numerusform>%n unread notifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. %n pull request(s) are unread.</source>
        <translation>
            <numerusform>%1. %n pull request is unread.</numerusform>
            <numerusform>%1. %n pull requests are unread.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignInSuccess</name>
    <message numerus="yes">
        <source>In %n organizations</source>
        <translation>
            <numerusform>In %n organization</numerusform>
            <numerusform>In %n organizations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpaceWords</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpacesBoard</name>
    <message numerus="yes">
        <source>%n Space(s) cost %1 an hour now, about %2 a month if it stays like this.</source>
        <translation>
            <numerusform>%n Space costs %1 an hour now, about %2 a month if it stays like this.</numerusform>
            <numerusform>%n Spaces cost %1 an hour now, about %2 a month if it stays like this.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused %n Space(s).</source>
        <translation>
            <numerusform>Paused %n Space.</numerusform>
            <numerusform>Paused %n Spaces.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Space(s) are starting again.</source>
        <translation>
            <numerusform>%n Space is starting again.</numerusform>
            <numerusform>%n Spaces are starting again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Space(s) run on hardware without a known price.</source>
        <translation>
            <numerusform>%n Space runs on hardware without a known price.</numerusform>
            <numerusform>%n Spaces run on hardware without a known price.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StageFiles</name>
    <message numerus="yes">
        <source>These are more than %n files, which no repo should have: upload them instead.</source>
        <translation>
            <numerusform>These are more than %n file, which no repo should have: upload them instead.</numerusform>
            <numerusform>These are more than %n files, which no repo should have: upload them instead.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StagePane</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 paths, %n further ones</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was committed: %n file(s) cannot be sent: %1.</source>
        <translation>
            <numerusform>Nothing was committed: %n file cannot be sent: %1.</numerusform>
            <numerusform>Nothing was committed: %n files cannot be sent: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The commit cannot be undone: %n of its files was changed since.</source>
        <translation>
            <numerusform>The commit cannot be undone: %n of its files was changed since.</numerusform>
            <numerusform>The commit cannot be undone: %n of its files were changed since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was committed: somebody else has changed %n of these path(s) since you did.</source>
        <translation>
            <numerusform>Nothing was committed: somebody else has changed %n of these paths since you did.</numerusform>
            <numerusform>Nothing was committed: somebody else has changed %n of these paths since you did.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were unstaged.</source>
        <translation>
            <numerusform>%n change was unstaged.</numerusform>
            <numerusform>%n changes were unstaged.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StageWords</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copied</source>
        <translation>
            <numerusform>%n copied</numerusform>
            <numerusform>%n copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restored</source>
        <translation>
            <numerusform>%n restored</numerusform>
            <numerusform>%n restored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>%n deleted</numerusform>
            <numerusform>%n deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n file(s)</source>
        <translation>
            <numerusform>Change %n file</numerusform>
            <numerusform>Change %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n file(s)</source>
        <translation>
            <numerusform>Add %n file</numerusform>
            <numerusform>Add %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Update %n file(s)</source>
        <translation>
            <numerusform>Update %n file</numerusform>
            <numerusform>Update %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n file(s)</source>
        <translation>
            <numerusform>Delete %n file</numerusform>
            <numerusform>Delete %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n file(s)</source>
        <translation>
            <numerusform>Move %n file</numerusform>
            <numerusform>Move %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n file(s)</source>
        <translation>
            <numerusform>Copy %n file</numerusform>
            <numerusform>Copy %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n file(s)</source>
        <translation>
            <numerusform>Restore %n file</numerusform>
            <numerusform>Restore %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThreadPage</name>
    <message numerus="yes">
        <source>%n image(s) from %1 are not loaded: that server would learn your address.</source>
        <translation>
            <numerusform>%n image from %1 is not loaded: that server would learn your address.</numerusform>
            <numerusform>%n images from %1 are not loaded: that server would learn your address.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThreadReply</name>
    <message numerus="yes">
        <source>%n remark(s) go with it. The preview shows the whole comment.</source>
        <translation>
            <numerusform>%n remark goes with it. The preview shows the whole comment.</numerusform>
            <numerusform>%n remarks go with it. The preview shows the whole comment.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TransfersDock</name>
    <message numerus="yes">
        <source>%n transfer(s) under way</source>
        <translation>
            <numerusform>%n transfer under way</numerusform>
            <numerusform>%n transfers under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Close while %n transfer(s) are under way?</source>
        <translation>
            <numerusform>Close while %n transfer is under way?</numerusform>
            <numerusform>Close while %n transfers are under way?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UploadSheet</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a path; the others are files or folders</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Validation</name>
    <message numerus="yes">
        <source>This may have %n characters at most.</source>
        <translation>
            <numerusform>This may have %n characters at most.</numerusform>
            <numerusform>This may have %n characters at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WatchDialog</name>
    <message numerus="yes">
        <source>%n file(s), %1, go there first; later only what is new or changed.</source>
        <extracomment>%1 is a size</extracomment>
        <translation>
            <numerusform>%n file, %1, goes there first; later only what is new or changed.</numerusform>
            <numerusform>%n files, %1, go there first; later only what is new or changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be read and stay out.</source>
        <translation>
            <numerusform>%n file cannot be read and stays out.</numerusform>
            <numerusform>%n files cannot be read and stay out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WatchPane</name>
    <message numerus="yes">
        <source>Put yours over %n file(s)?</source>
        <translation>
            <numerusform>Put yours over %n file?</numerusform>
            <numerusform>Put yours over %n files?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WatchWords</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) changed here and, by somebody else, in the repo: %1. Nothing was overwritten; all others go on. Keep theirs, or put yours over them.</source>
        <translation>
            <numerusform>%n file changed here and, by somebody else, in the repo: %1. Nothing was overwritten; all others go on. Keep theirs, or put yours over them.</numerusform>
            <numerusform>%n files changed here and, by somebody else, in the repo: %1. Nothing was overwritten; all others go on. Keep theirs, or put yours over them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read, the first is %1. All others are there; it is tried again with the next push.</source>
        <translation>
            <numerusform>%n file could not be read, the first is %1. All others are there; it is tried again with the next push.</numerusform>
            <numerusform>%n files could not be read, the first is %1. All others are there; it is tried again with the next push.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n folder</numerusform>
            <numerusform>%n folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pushing</source>
        <translation>
            <numerusform>%n pushing</numerusform>
            <numerusform>%n pushing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>%n needs attention</numerusform>
            <numerusform>%n need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message numerus="yes">
        <source>%n commit(s)</source>
        <translation>
            <numerusform>%n commit</numerusform>
            <numerusform>%n commits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 call(s) left for the next %2 s.</source>
        <translation>
            <numerusform>%1 call left for the next %2 s.</numerusform>
            <numerusform>%1 calls left for the next %2 s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli::CacheRun</name>
    <message numerus="yes">
        <source>%n revision(s), %1</source>
        <translation>
            <numerusform>%n revision, %1</numerusform>
            <numerusform>%n revisions, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) verified, %1 damaged.</source>
        <translation>
            <numerusform>%n file verified, %1 damaged.</numerusform>
            <numerusform>%n files verified, %1 damaged.</numerusform>
        </translation>
    </message>
</context>
</TS>
