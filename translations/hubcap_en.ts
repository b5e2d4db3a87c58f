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
    <name>CardPane</name>
    <message numerus="yes">
        <source>This card would load %n images from %1, which would then know your address.</source>
        <translation>
            <numerusform>This card would load %n image from %1, which would then know your address.</numerusform>
            <numerusform>This card would load %n images from %1, which would then know your address.</numerusform>
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
    <name>LargeFiles</name>
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
        <source>%n file(s) are out of %1. That freed nothing: older commits keep them.</source>
        <translation>
            <numerusform>%n file is out of %1. That freed nothing: older commits keep it.</numerusform>
            <numerusform>%n files are out of %1. That freed nothing: older commits keep them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %n large file(s) for ever?</source>
        <translation>
            <numerusform>Erase %n large file for ever?</numerusform>
            <numerusform>Erase %n large files for ever?</numerusform>
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
    <name>Validation</name>
    <message numerus="yes">
        <source>This may have %n characters at most.</source>
        <translation>
            <numerusform>This may have %n characters at most.</numerusform>
            <numerusform>This may have %n characters at most.</numerusform>
        </translation>
    </message>
</context>
</TS>
