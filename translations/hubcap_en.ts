<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</TS>
