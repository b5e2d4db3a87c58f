<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AbilityWords</name>
    <message>
        <source>This server has no discussions and no pull requests</source>
        <translation>Dieser Server bietet keine Diskussionen und keine Pull-Requests</translation>
    </message>
    <message>
        <source>This server takes no pull requests</source>
        <translation>Dieser Server nimmt keine Pull-Requests an</translation>
    </message>
    <message>
        <source>This server has no Spaces</source>
        <translation>Dieser Server bietet keine Spaces</translation>
    </message>
    <message>
        <source>This server takes no likes</source>
        <translation>Dieser Server nimmt keine Likes an</translation>
    </message>
    <message>
        <source>This server has no collections</source>
        <translation>Dieser Server bietet keine Sammlungen</translation>
    </message>
    <message>
        <source>This server has no notifications</source>
        <translation>Dieser Server bietet keine Benachrichtigungen</translation>
    </message>
    <message>
        <source>This server cannot squash a history</source>
        <translation>Dieser Server kann einen Verlauf nicht zusammenfassen</translation>
    </message>
    <message>
        <source>This server does not compare revisions</source>
        <translation>Dieser Server vergleicht keine Revisionen</translation>
    </message>
    <message>
        <source>This server has no requests for access</source>
        <translation>Dieser Server bietet keine Zugangsanfragen</translation>
    </message>
    <message>
        <source>This server does not offer this</source>
        <translation>Dieser Server bietet das nicht an</translation>
    </message>
    <message>
        <source>%1. It has only a part of what the Hub has; the rest works as usual.</source>
        <extracomment>%1 is a sentence without its full stop: what a server lacks</extracomment>
        <translation>%1. Er kann nur einen Teil dessen, was der Hub kann; alles Übrige funktioniert wie gewohnt.</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>window, network, storage</source>
        <translation>Fenster, Netzwerk, Speicher</translation>
    </message>
    <message>
        <source>code in colours</source>
        <translation>Code in Farbe</translation>
    </message>
    <message>
        <source>the password store</source>
        <translation>Passwortspeicher</translation>
    </message>
    <message>
        <source>cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>transfers</source>
        <translation>Übertragungen</translation>
    </message>
    <message>
        <source>hashes</source>
        <translation>Hashes</translation>
    </message>
    <message>
        <source>the sandbox Hub</source>
        <translation>Sandbox-Hub</translation>
    </message>
    <message>
        <source>About Hubcap</source>
        <translation>Über Hubcap</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Versionen kopieren</translation>
    </message>
    <message>
        <source>Hubcap %1</source>
        <translation>Hubcap %1</translation>
    </message>
    <message>
        <source>Browse, review and fill repos of the Hugging Face Hub.</source>
        <translation>Repos des Hugging Face Hub durchstöbern, durchsehen und füllen.</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0. Not a product of Hugging Face.</source>
        <translation>Freie Software unter der Apache-Lizenz 2.0. Kein Produkt von Hugging Face.</translation>
    </message>
</context>
<context>
    <name>Access</name>
    <message>
        <source>Nobody is named.</source>
        <translation>Es ist niemand angegeben.</translation>
    </message>
    <message>
        <source>A reason goes with a rejection or a reset.</source>
        <translation>Eine Begründung ist nur beim Ablehnen oder Zurücksetzen möglich.</translation>
    </message>
    <message>
        <source>Between 1 and 100 requests are decided at once.</source>
        <translation>Auf einmal kann über 1 bis 100 Anfragen entschieden werden.</translation>
    </message>
</context>
<context>
    <name>AccessBar</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Ask for access on the Hub</source>
        <translation>Zugang auf dem Hub anfragen</translation>
    </message>
    <message>
        <source>Ask again on the Hub</source>
        <translation>Auf dem Hub erneut anfragen</translation>
    </message>
    <message>
        <source>Take the request back</source>
        <translation>Anfrage zurückziehen</translation>
    </message>
    <message>
        <source>Open its page on the Hub</source>
        <translation>Seite auf dem Hub öffnen</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>The files of %1 are behind a gate. Sign in, then ask for access.</source>
        <translation>Die Dateien von %1 sind zugangsbeschränkt. Melden Sie sich an und fragen Sie dann Zugang an.</translation>
    </message>
    <message>
        <source>When you have asked on its page, check again.</source>
        <translation>Wenn Sie auf der Seite des Repos angefragt haben, prüfen Sie erneut.</translation>
    </message>
    <message>
        <source>The files of %1 are behind a gate: its terms are to be accepted on its page on the Hub.</source>
        <translation>Die Dateien von %1 sind zugangsbeschränkt: Die Bedingungen müssen auf der Seite des Repos auf dem Hub akzeptiert werden.</translation>
    </message>
    <message>
        <source>The authors of %1 ask you to request access once more.</source>
        <translation>Die Autoren von %1 bitten Sie, den Zugang noch einmal anzufragen.</translation>
    </message>
    <message>
        <source>Your request for the files of %1 waits for its authors’ decision.</source>
        <translation>Ihre Anfrage nach den Dateien von %1 wartet auf die Entscheidung der Autoren.</translation>
    </message>
    <message>
        <source>The authors of %1 have turned your request down.</source>
        <translation>Die Autoren von %1 haben Ihre Anfrage abgelehnt.</translation>
    </message>
</context>
<context>
    <name>AccessKeeper</name>
    <message>
        <source>%1 is nobody on this Hub</source>
        <translation>%1 gibt es auf diesem Hub nicht</translation>
    </message>
    <message>
        <source>%1 has not asked</source>
        <translation>%1 hat keinen Zugang angefragt</translation>
    </message>
</context>
<context>
    <name>AccessRequestModel</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a question and the answer to it</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>AccessRequests</name>
    <message>
        <source>Let in by %1 without asking</source>
        <translation>Von %1 ohne Anfrage zugelassen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>the full name of somebody, and the name of the account</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation><numerusform>%n Person</numerusform><numerusform>%n Personen</numerusform></translation>
    </message>
    <message>
        <source>Let somebody in…</source>
        <translation>Jemanden zulassen…</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Annehmen</translation>
    </message>
    <message>
        <source>&amp;Reject…</source>
        <translation>Ab&amp;lehnen…</translation>
    </message>
    <message>
        <source>%1 may have the files now.</source>
        <translation>%1 hat jetzt Zugang zu den Dateien.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>User name begins with</source>
        <translation>Benutzername beginnt mit</translation>
    </message>
    <message>
        <source>Search users</source>
        <translation>Benutzer suchen</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>What they answered</source>
        <translation>Gegebene Antworten</translation>
    </message>
    <message>
        <source>Nobody here has a name that begins like this.</source>
        <translation>Kein Name hier beginnt so.</translation>
    </message>
    <message>
        <source>There is no gate</source>
        <translation>Keine Zugangsbeschränkung</translation>
    </message>
    <message>
        <source>Whoever can see this repo has its files, so nobody has to ask.</source>
        <translation>Wer dieses Repo sehen kann, hat auch die Dateien. Niemand muss anfragen.</translation>
    </message>
    <message>
        <source>Set up a gate</source>
        <translation>Zugangsbeschränkung einrichten</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>Niemand wartet</translation>
    </message>
    <message>
        <source>The gate opens by itself for whoever accepts the terms.</source>
        <translation>Wer die Bedingungen akzeptiert, wird automatisch zugelassen.</translation>
    </message>
    <message>
        <source>Requests will be listed here until you decide on them.</source>
        <translation>Anfragen erscheinen hier, bis Sie darüber entscheiden.</translation>
    </message>
    <message>
        <source>Nobody was let in yet</source>
        <translation>Noch niemand zugelassen</translation>
    </message>
    <message>
        <source>You can also let in somebody who has not asked.</source>
        <translation>Sie können auch jemanden zulassen, der nicht angefragt hat.</translation>
    </message>
    <message>
        <source>Nobody was turned down</source>
        <translation>Niemand abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>%n people are selected.</source>
        <translation><numerusform>%n Person ist ausgewählt.</numerusform><numerusform>%n Personen sind ausgewählt.</numerusform></translation>
    </message>
    <message>
        <source>A change is under way</source>
        <translation>Eine Änderung läuft bereits</translation>
    </message>
    <message>
        <source>Take the right &amp;back…</source>
        <translation>&amp;Zugang entziehen…</translation>
    </message>
    <message>
        <source>Select somebody first</source>
        <translation>Zuerst jemanden auswählen</translation>
    </message>
    <message>
        <source>There is no gate: everybody is in</source>
        <translation>Es gibt keine Zugangsbeschränkung: Alle haben Zugang</translation>
    </message>
    <message>
        <source>Turn %1 down?</source>
        <translation>%1 ablehnen?</translation>
    </message>
    <message>
        <source>They can be told why (at most 200 characters).</source>
        <translation>Sie können eine Begründung mitgeben (höchstens 200 Zeichen).</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>No reason</source>
        <translation>Ohne Begründung</translation>
    </message>
    <message>
        <source>Let somebody in</source>
        <translation>Jemanden zulassen</translation>
    </message>
    <message>
        <source>The name of an account. It need not have asked, and is told nothing.</source>
        <translation>Der Name eines Kontos. Es muss nicht angefragt haben und wird nicht benachrichtigt.</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Zulassen</translation>
    </message>
    <message>
        <source>user name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>%1: waiting again.</source>
        <translation>%1: wieder wartend.</translation>
    </message>
    <message>
        <source>%1: accepted.</source>
        <translation>%1: angenommen.</translation>
    </message>
    <message>
        <source>%1: rejected.</source>
        <translation>%1: abgelehnt.</translation>
    </message>
</context>
<context>
    <name>AccountButton</name>
    <message>
        <source>Signed out on %1</source>
        <translation>Abgemeldet auf %1</translation>
    </message>
    <message>
        <source>Account of the environment</source>
        <translation>Konto der Umgebung</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a person on a server</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Token: %1</source>
        <translation>Token: %1</translation>
    </message>
    <message>
        <source>&amp;Add account…</source>
        <translation>Konto &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Manage accounts…</source>
        <translation>Konten &amp;verwalten…</translation>
    </message>
    <message>
        <source>%1 (in use)</source>
        <comment>account</comment>
        <translation>%1 (in Verwendung)</translation>
    </message>
</context>
<context>
    <name>AccountDelegate</name>
    <message>
        <source>%1 · public data only</source>
        <translation>%1 · nur öffentliche Daten</translation>
    </message>
    <message>
        <source>Sign in again: its token is out of reach</source>
        <translation>Erneut anmelden: Das Token ist nicht erreichbar</translation>
    </message>
    <message>
        <source>in use</source>
        <comment>account</comment>
        <translation>in Verwendung</translation>
    </message>
</context>
<context>
    <name>AccountListModel</name>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Account of the environment</source>
        <translation>Konto der Umgebung</translation>
    </message>
</context>
<context>
    <name>AccountSource</name>
    <message>
        <source>Switch to %1</source>
        <translation>Zu %1 wechseln</translation>
    </message>
    <message>
        <source>Browse signed out</source>
        <translation>Ohne Anmeldung stöbern</translation>
    </message>
    <message>
        <source>This account is in use already.</source>
        <translation>Dieses Konto wird bereits verwendet.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
</context>
<context>
    <name>AccountStore</name>
    <message>
        <source>The token is no longer there.</source>
        <translation>Das Token ist nicht mehr vorhanden.</translation>
    </message>
</context>
<context>
    <name>AccountWords</name>
    <message>
        <source>Otherwise you would be %1 on %2.</source>
        <translation>Sonst wären Sie %1 auf %2.</translation>
    </message>
    <message>
        <source>read only</source>
        <comment>what a token may do</comment>
        <translation>nur lesen</translation>
    </message>
    <message>
        <source>read and write</source>
        <comment>what a token may do</comment>
        <translation>lesen und schreiben</translation>
    </message>
    <message>
        <source>fine-grained</source>
        <comment>what a token may do</comment>
        <translation>fein abgestuft</translation>
    </message>
    <message>
        <source>staff</source>
        <comment>what a token may do</comment>
        <translation>Mitarbeiter</translation>
    </message>
    <message>
        <source>This token can read what its owner may read. It cannot change anything.</source>
        <translation>Dieses Token darf lesen, was sein Eigentümer lesen darf. Ändern kann es nichts.</translation>
    </message>
    <message>
        <source>This token can do whatever its owner may do.</source>
        <translation>Dieses Token darf alles, was sein Eigentümer darf.</translation>
    </message>
    <message>
        <source>This token can do only what was chosen when it was made:</source>
        <translation>Dieses Token darf nur, was bei seiner Erstellung ausgewählt wurde:</translation>
    </message>
    <message>
        <source>token in the password store</source>
        <translation>Token im Passwortspeicher</translation>
    </message>
    <message>
        <source>token in a private file</source>
        <translation>Token in einer privaten Datei</translation>
    </message>
    <message>
        <source>token for this session only</source>
        <translation>Token nur für diese Sitzung</translation>
    </message>
    <message>
        <source>token from the environment</source>
        <translation>Token aus der Umgebung</translation>
    </message>
    <message>
        <source>kept in the password store</source>
        <translation>im Passwortspeicher aufbewahrt</translation>
    </message>
    <message>
        <source>kept in a private file</source>
        <translation>in einer privaten Datei aufbewahrt</translation>
    </message>
    <message>
        <source>kept for this session only</source>
        <translation>nur für diese Sitzung aufbewahrt</translation>
    </message>
    <message>
        <source>from the environment</source>
        <translation>aus der Umgebung</translation>
    </message>
    <message>
        <source>HF_ENDPOINT is not the address of a Hub, so it and any token beside it are not used: %1</source>
        <translation>HF_ENDPOINT ist nicht die Adresse eines Hubs; weder sie noch ein daneben gesetztes Token wird verwendet: %1</translation>
    </message>
    <message>
        <source>%1 chooses the server %2.</source>
        <translation>%1 legt den Server %2 fest.</translation>
    </message>
    <message>
        <source>The token in %1 is used.</source>
        <translation>Das Token aus %1 wird verwendet.</translation>
    </message>
    <message>
        <source>The token in %1 is used, on the server in %2: %3.</source>
        <translation>Das Token aus %1 wird verwendet, auf dem Server aus %2: %3.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Melden Sie sich zuerst an.</translation>
    </message>
    <message>
        <source>This token can only read. Sign in with a token that can write.</source>
        <translation>Dieses Token kann nur lesen. Melden Sie sich mit einem Token an, das schreiben kann.</translation>
    </message>
</context>
<context>
    <name>AccountsDialog</name>
    <message>
        <source>&amp;Add account…</source>
        <translation>Konto &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Forget…</source>
        <translation>&amp;Vergessen…</translation>
    </message>
    <message>
        <source>&amp;Use this account</source>
        <translation>Dieses Konto ver&amp;wenden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Erneut anmelden</translation>
    </message>
    <message>
        <source>&amp;Use without account</source>
        <translation>Ohne Konto ver&amp;wenden</translation>
    </message>
    <message>
        <source>It is in use already.</source>
        <translation>Es wird bereits verwendet.</translation>
    </message>
    <message>
        <source>There is nothing to forget here.</source>
        <translation>Hier gibt es nichts zu vergessen.</translation>
    </message>
    <message>
        <source>Its token comes from the environment. Unset the variable where Hubcap is started.</source>
        <translation>Das Token dieses Kontos kommt aus der Umgebung. Entfernen Sie die Variable dort, wo Hubcap gestartet wird.</translation>
    </message>
    <message>
        <source>Forget %1 on %2?</source>
        <translation>%1 auf %2 vergessen?</translation>
    </message>
    <message>
        <source>The token is deleted from this computer. On the Hub it stays valid until you revoke it there.</source>
        <translation>Das Token wird von diesem Computer gelöscht. Auf dem Hub bleibt es gültig, bis Sie es dort widerrufen.</translation>
    </message>
    <message>
        <source>Forget account</source>
        <translation>Konto vergessen</translation>
    </message>
    <message>
        <source>The token could not be deleted</source>
        <translation>Das Token konnte nicht gelöscht werden</translation>
    </message>
    <message>
        <source>%1

Take %2 off the list all the same? The token then stays where it is; revoke it on the Hub to be safe.</source>
        <translation>%1

%2 trotzdem aus der Liste entfernen? Das Token bleibt dann, wo es ist; widerrufen Sie es sicherheitshalber auf dem Hub.</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
</context>
<context>
    <name>ActionSource</name>
    <message>
        <source>Not possible here</source>
        <translation>Hier nicht möglich</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>(%1 that are not kept)</source>
        <translation>(%1, nicht aufbewahrt)</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>%1, broken off</source>
        <extracomment>%1 is a status such as 200: the answer began and broke off</extracomment>
        <translation>%1, abgebrochen</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message numerus="yes">
        <source>Tried %n time(s) before.</source>
        <translation><numerusform>Zuvor bereits %n-mal versucht.</numerusform><numerusform>Zuvor bereits %n-mal versucht.</numerusform></translation>
    </message>
</context>
<context>
    <name>ActivityDelegate</name>
    <message numerus="yes">
        <source>The count starts anew in %n second(s).</source>
        <translation><numerusform>Die Zählung beginnt in %n Sekunde neu.</numerusform><numerusform>Die Zählung beginnt in %n Sekunden neu.</numerusform></translation>
    </message>
</context>
<context>
    <name>ActivityLog</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>Where a request went</extracomment>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Quota left</source>
        <translation>Restkontingent</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Anfrage-ID</translation>
    </message>
</context>
<context>
    <name>ActivityPane</name>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Als curl kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Filter by method, place, status or request id</source>
        <translation>Nach Methode, Ort, Status oder Anfrage-ID filtern</translation>
    </message>
    <message>
        <source>Which requests</source>
        <translation>Welche Anfragen</translation>
    </message>
    <message>
        <source>All requests</source>
        <translation>Alle Anfragen</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Other servers</source>
        <translation>Andere Server</translation>
    </message>
    <message>
        <source>Save the requests that are listed as JSON lines</source>
        <translation>Die aufgelisteten Anfragen als JSON-Zeilen speichern</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Request and answer</source>
        <translation>Anfrage und Antwort</translation>
    </message>
    <message>
        <source>Choose a request to see what was said.</source>
        <translation>Wählen Sie eine Anfrage, um zu sehen, was gesendet und geantwortet wurde.</translation>
    </message>
    <message>
        <source>A command line that asks the same, with $HF_TOKEN in place of the token</source>
        <translation>Eine Befehlszeile, die dasselbe anfragt, mit $HF_TOKEN anstelle des Tokens</translation>
    </message>
    <message>
        <source>Nothing was asked yet</source>
        <translation>Noch keine Anfragen</translation>
    </message>
    <message>
        <source>Every request to the Hub is listed here, the last %1 of them.</source>
        <translation>Hier wird jede Anfrage an den Hub aufgelistet, die letzten %1 davon.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>No request of the list is like that.</source>
        <translation>Keine Anfrage der Liste passt dazu.</translation>
    </message>
    <message>
        <source>Forget all requests of the list</source>
        <translation>Alle Anfragen der Liste vergessen</translation>
    </message>
    <message>
        <source>The list is empty</source>
        <translation>Die Liste ist leer</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation><numerusform>%n Anfrage</numerusform><numerusform>%n Anfragen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n request(s)</source>
        <translation><numerusform>%1 von %n Anfrage</numerusform><numerusform>%1 von %n Anfragen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation><numerusform>%n fehlgeschlagen</numerusform><numerusform>%n fehlgeschlagen</numerusform></translation>
    </message>
    <message>
        <source>Save the activity to</source>
        <translation>Aktivität speichern unter</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
</context>
<context>
    <name>AddToCollectionDialog</name>
    <message>
        <source>New collection…</source>
        <translation>Neue Sammlung…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add to collection</source>
        <translation>Zu Sammlung hinzufügen</translation>
    </message>
    <message>
        <source>Sign in first</source>
        <translation>Zuerst anmelden</translation>
    </message>
    <message>
        <source>Collections belong to somebody.</source>
        <translation>Jede Sammlung gehört jemandem.</translation>
    </message>
    <message>
        <source>Sign in to make a collection</source>
        <translation>Melden Sie sich an, um eine Sammlung zu erstellen</translation>
    </message>
    <message>
        <source>Search your collections</source>
        <translation>Eigene Sammlungen durchsuchen</translation>
    </message>
    <message>
        <source>Your collections</source>
        <translation>Ihre Sammlungen</translation>
    </message>
    <message>
        <source>Where should %1 go?</source>
        <translation>In welche Sammlung soll %1 aufgenommen werden?</translation>
    </message>
    <message>
        <source>A note about it (not needed)</source>
        <translation>Eine Notiz dazu (optional)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>None of your collections is called like that.</source>
        <translation>Keine Ihrer Sammlungen heißt so.</translation>
    </message>
    <message>
        <source>No collections yet</source>
        <translation>Noch keine Sammlungen</translation>
    </message>
    <message>
        <source>A collection keeps repos and papers together that belong together.</source>
        <translation>Eine Sammlung hält Repos und Papers zusammen, die zusammengehören.</translation>
    </message>
    <message>
        <source>Choose a collection first</source>
        <translation>Zuerst eine Sammlung auswählen</translation>
    </message>
    <message>
        <source>This collection holds it already</source>
        <translation>In dieser Sammlung bereits enthalten</translation>
    </message>
</context>
<context>
    <name>AddressSource</name>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
</context>
<context>
    <name>AttachmentBar</name>
    <message>
        <source>They are committed: the links lead to them.</source>
        <translation>Die Dateien sind committet: Die Links führen zu ihnen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The Hub documents no way for programs to attach files to a comment.</source>
        <translation>Der Hub dokumentiert keinen Weg, auf dem Programme einem Kommentar Dateien anhängen könnten.</translation>
    </message>
    <message>
        <source>Stage and link</source>
        <translation>Vormerken und verlinken</translation>
    </message>
    <message>
        <source>%1 They can become files of %2 instead, which the comment links to.</source>
        <extracomment>%1 says that nothing can be attached, %2 is a branch, or the reference of a pull request</extracomment>
        <translation>%1 Stattdessen können es Dateien von %2 werden, auf die der Kommentar verweist.</translation>
    </message>
    <message>
        <source>%1 Upload them to a repo, and link to them.</source>
        <translation>%1 Laden Sie sie in ein Repo hoch und verlinken Sie sie.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are staged for %1. What the comment links to is there once they are committed.</source>
        <extracomment>%1 is a branch, or the reference of a pull request</extracomment>
        <translation><numerusform>%n Änderung ist für %1 vorgemerkt. Was der Kommentar verlinkt, ist nach dem Commit vorhanden.</numerusform><numerusform>%n Änderungen sind für %1 vorgemerkt. Was der Kommentar verlinkt, ist nach dem Commit vorhanden.</numerusform></translation>
    </message>
    <message>
        <source>Commit now</source>
        <translation>Jetzt committen</translation>
    </message>
    <message>
        <source>Committing…</source>
        <translation>Wird committet…</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>The picture cannot be saved as a file.</source>
        <translation>Das Bild lässt sich nicht als Datei speichern.</translation>
    </message>
    <message>
        <source>Add files of a comment</source>
        <translation>Dateien eines Kommentars hinzufügen</translation>
    </message>
    <message>
        <source>Add files of a discussion</source>
        <translation>Add files of a discussion</translation>
    </message>
</context>
<context>
    <name>AudioText</name>
    <message>
        <source>1 (mono)</source>
        <translation>1 (mono)</translation>
    </message>
    <message>
        <source>2 (stereo)</source>
        <translation>2 (stereo)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>about %1</source>
        <extracomment>a duration that was estimated from the bit rate</extracomment>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>Sample rate</source>
        <translation>Abtastrate</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Bits per sample</source>
        <translation>Bits pro Abtastwert</translation>
    </message>
    <message>
        <source>Bit rate</source>
        <translation>Bitrate</translation>
    </message>
    <message>
        <source>%1 kbit/s</source>
        <translation>%1 kbit/s</translation>
    </message>
</context>
<context>
    <name>BoardDelegate</name>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment…</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
</context>
<context>
    <name>BoardPane</name>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Pause all paid…</source>
        <translation>Alle kostenpflichtigen pausieren…</translation>
    </message>
    <message>
        <source>Filter Spaces</source>
        <translation>Spaces filtern</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Running, starting or being built</source>
        <translation>Läuft, startet oder wird gebaut</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Kostenpflichtig</translation>
    </message>
    <message>
        <source>On hardware that costs something, whether it runs or not</source>
        <translation>Auf kostenpflichtiger Hardware, ob laufend oder nicht</translation>
    </message>
    <message>
        <source>Resting</source>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>Asleep, paused or stopped</source>
        <translation>Ruht, ist pausiert oder angehalten</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Broken until somebody changes something</source>
        <translation>Defekt, bis jemand etwas ändert</translation>
    </message>
    <message>
        <source>Whose Spaces</source>
        <translation>Wessen Spaces</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>Spaces</translation>
    </message>
    <message>
        <source>Everybody’s</source>
        <translation>Von allen</translation>
    </message>
    <message>
        <source>Your Spaces</source>
        <translation>Ihre Spaces</translation>
    </message>
    <message>
        <source>Sign in to see how your Spaces run and what they cost.</source>
        <translation>Melden Sie sich an, um zu sehen, wie Ihre Spaces laufen und was sie kosten.</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>No Spaces yet</source>
        <translation>Noch keine Spaces</translation>
    </message>
    <message>
        <source>Neither you nor your organizations have a Space on this Hub.</source>
        <translation>Weder Sie noch Ihre Organisationen haben einen Space auf diesem Hub.</translation>
    </message>
    <message>
        <source>Look at what others made</source>
        <translation>Spaces von anderen ansehen</translation>
    </message>
    <message>
        <source>Choose a Space first</source>
        <translation>Zuerst einen Space auswählen</translation>
    </message>
    <message>
        <source>It is no longer there</source>
        <translation>Den Space gibt es nicht mehr</translation>
    </message>
    <message>
        <source>One moment: the last change is still on its way</source>
        <translation>Einen Moment: Die letzte Änderung ist noch unterwegs</translation>
    </message>
    <message>
        <source>%1 is a static Space: it has nothing that runs</source>
        <translation>%1 ist ein statischer Space: Dort läuft nichts</translation>
    </message>
    <message>
        <source>Your role in %1 does not let you change how its Spaces run</source>
        <translation>Mit Ihrer Rolle in %1 dürfen Sie nicht ändern, wie die Spaces laufen</translation>
    </message>
    <message>
        <source>%1 is paused already</source>
        <translation>%1 ist bereits pausiert</translation>
    </message>
    <message>
        <source>%1 is being deleted</source>
        <translation>%1 wird gerade gelöscht</translation>
    </message>
    <message>
        <source>No Space costs anything now</source>
        <translation>Derzeit kostet kein Space etwas</translation>
    </message>
    <message>
        <source>No Space is like that</source>
        <translation>Kein Space passt dazu</translation>
    </message>
    <message>
        <source>All Spaces that cost something belong to organizations in which you may not change how they run.</source>
        <translation>Alle Spaces, die etwas kosten, gehören Organisationen, in denen Sie nicht ändern dürfen, wie sie laufen.</translation>
    </message>
    <message numerus="yes">
        <source>Pause %n Space(s)?</source>
        <translation><numerusform>%n Space pausieren?</numerusform><numerusform>%n Spaces pausieren?</numerusform></translation>
    </message>
    <message>
        <source>Nobody can visit what is paused until it is restarted. This saves %1 an hour. Spaces that are asleep cost nothing and stay as they are.</source>
        <translation>Was pausiert ist, kann bis zu einem Neustart niemand besuchen. Das spart %1 pro Stunde. Ruhende Spaces kosten nichts und bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open in a new tab</source>
        <translation>In neuem Tab öffnen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Open the app</source>
        <translation>App öffnen</translation>
    </message>
    <message>
        <source>The server gives no address for it</source>
        <translation>Der Server nennt dafür keine Adresse</translation>
    </message>
    <message>
        <source>Copy its name</source>
        <translation>Namen kopieren</translation>
    </message>
</context>
<context>
    <name>BranchDialog</name>
    <message>
        <source>Empty, without the files of the repo</source>
        <translation>Leer, ohne die Dateien des Repos</translation>
    </message>
    <message>
        <source>New branch</source>
        <translation>Neuer Branch</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ausgangspunkt</translation>
    </message>
    <message>
        <source>There is a branch of this name already</source>
        <translation>Es gibt bereits einen Branch mit diesem Namen</translation>
    </message>
    <message>
        <source>Where it begins is needed</source>
        <translation>Ein Ausgangspunkt ist erforderlich</translation>
    </message>
    <message>
        <source>It begins at the repo’s very first commit.</source>
        <translation>Er beginnt beim allerersten Commit des Repos.</translation>
    </message>
    <message>
        <source>Create branch</source>
        <translation>Branch erstellen</translation>
    </message>
</context>
<context>
    <name>BranchSeries</name>
    <message>
        <source>Somebody else has changed a file of this upload.</source>
        <translation>Jemand anderes hat eine Datei dieses Uploads geändert.</translation>
    </message>
</context>
<context>
    <name>BytesView</name>
    <message>
        <source>Bytes in hexadecimal</source>
        <translation>Bytes in Hexadezimaldarstellung</translation>
    </message>
    <message>
        <source>The first %1 of %2</source>
        <translation>Die ersten %1 von %2</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
</context>
<context>
    <name>CacheCommand</name>
    <message>
        <source>The cache has nothing of %1.</source>
        <translation>Im Cache ist nichts von %1.</translation>
    </message>
</context>
<context>
    <name>CacheDeletion</name>
    <message>
        <source>Another program is using it right now.</source>
        <translation>Ein anderes Programm verwendet dies gerade.</translation>
    </message>
</context>
<context>
    <name>CacheDownload</name>
    <message>
        <source>The file has not been downloaded yet.</source>
        <translation>Die Datei wurde noch nicht heruntergeladen.</translation>
    </message>
    <message>
        <source>The Hub does not say which commit this is.</source>
        <translation>Der Hub gibt nicht an, welcher Commit das ist.</translation>
    </message>
</context>
<context>
    <name>CacheModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Used</source>
        <extracomment>When somebody last read from it</extracomment>
        <translation>Genutzt</translation>
    </message>
    <message>
        <source>Fetched</source>
        <extracomment>When it was fetched</extracomment>
        <translation>Heruntergeladen</translation>
    </message>
</context>
<context>
    <name>CachePane</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Open on the Hub</source>
        <translation>Auf dem Hub öffnen</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner anzeigen</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Remove unfinished…</source>
        <translation>Unvollständige entfernen…</translation>
    </message>
    <message>
        <source>Filter by repo, branch or commit</source>
        <translation>Nach Repo, Branch oder Commit filtern</translation>
    </message>
    <message>
        <source>Kind of repo</source>
        <translation>Art des Repos</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>Spaces</translation>
    </message>
    <message>
        <source>Cached repos</source>
        <translation>Repos im Cache</translation>
    </message>
    <message>
        <source>How far the verification is</source>
        <translation>Fortschritt der Prüfung</translation>
    </message>
    <message>
        <source>Nothing is cached yet</source>
        <translation>Noch nichts im Cache</translation>
    </message>
    <message>
        <source>What Hubcap and other Hub tools fetch into the shared cache is listed here. It is in %1.</source>
        <translation>Was Hubcap und andere Hub-Werkzeuge in den gemeinsamen Cache herunterladen, wird hier aufgelistet. Er liegt in %1.</translation>
    </message>
    <message>
        <source>Look for models</source>
        <translation>Modelle suchen</translation>
    </message>
    <message>
        <source>Some entries of the cache are not as they should be, and do not count:</source>
        <translation>Einige Einträge des Caches sind nicht in Ordnung und zählen nicht mit:</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The verification was stopped.</source>
        <translation>Die Prüfung wurde angehalten.</translation>
    </message>
    <message>
        <source>Remove damaged files</source>
        <translation>Beschädigte Dateien entfernen</translation>
    </message>
    <message>
        <source>One moment: the cache is being looked through</source>
        <translation>Einen Moment: Der Cache wird durchgesehen</translation>
    </message>
    <message>
        <source>One moment: something else is being done</source>
        <translation>Einen Moment: Etwas anderes ist noch im Gange</translation>
    </message>
    <message>
        <source>Choose a repo or a revision first</source>
        <translation>Wählen Sie zuerst ein Repo oder eine Revision</translation>
    </message>
    <message>
        <source>Delete these revisions from this disk</source>
        <translation>Diese Revisionen von diesem Datenträger löschen</translation>
    </message>
    <message>
        <source>Read every file and compare it with its hash</source>
        <translation>Jede Datei lesen und mit ihrem Hash vergleichen</translation>
    </message>
    <message>
        <source>Read the files chosen and compare them with their hashes</source>
        <translation>Die ausgewählten Dateien lesen und mit ihren Hashes vergleichen</translation>
    </message>
    <message>
        <source>This program cannot show such a repo</source>
        <translation>Ein solches Repo kann dieses Programm nicht anzeigen</translation>
    </message>
    <message>
        <source>There are no unfinished files</source>
        <translation>Es gibt keine unvollständigen Dateien</translation>
    </message>
    <message>
        <source>What downloads left that did not come to their end</source>
        <translation>Reste von Downloads, die nicht zu Ende kamen</translation>
    </message>
    <message>
        <source>Choose something to look at it without a network.</source>
        <translation>Wählen Sie etwas aus, um es ohne Netzwerk anzusehen.</translation>
    </message>
    <message>
        <source>Delete from this disk</source>
        <translation>Von diesem Datenträger löschen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n unfinished file(s)?</source>
        <translation><numerusform>%n unvollständige Datei entfernen?</numerusform><numerusform>%n unvollständige Dateien entfernen?</numerusform></translation>
    </message>
    <message>
        <source>This frees %1. Downloads that were to go on with them begin anew; what is being fetched right now stays.</source>
        <translation>Das gibt %1 frei. Downloads, die damit fortgesetzt werden sollten, beginnen von vorn; was gerade heruntergeladen wird, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Remove unfinished files</source>
        <translation>Unvollständige Dateien entfernen</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>%1 is not on this disk.</source>
        <translation>%1 liegt nicht auf dieser Festplatte.</translation>
    </message>
</context>
<context>
    <name>CacheWords</name>
    <message>
        <source>is a file, not a repo</source>
        <translation>ist eine Datei, kein Repo</translation>
    </message>
    <message>
        <source>has not the name of a repo</source>
        <translation>trägt nicht den Namen eines Repos</translation>
    </message>
    <message>
        <source>is of a kind that is not known</source>
        <translation>ist von unbekannter Art</translation>
    </message>
    <message>
        <source>has no snapshots</source>
        <translation>hat keine Snapshots</translation>
    </message>
    <message>
        <source>has a file where its refs should be</source>
        <translation>hat eine Datei, wo die Refs sein sollten</translation>
    </message>
    <message>
        <source>has a file among its snapshots</source>
        <translation>hat eine Datei zwischen den Snapshots</translation>
    </message>
    <message>
        <source>has a file whose content is gone</source>
        <translation>hat eine Datei, deren Inhalt fehlt</translation>
    </message>
    <message>
        <source>has a ref to a commit that is not here</source>
        <translation>hat eine Ref auf einen Commit, der hier nicht vorhanden ist</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>kann nicht gelesen werden</translation>
    </message>
    <message numerus="yes">
        <source>%n repo(s)</source>
        <translation><numerusform>%n Repo</numerusform><numerusform>%n Repos</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished file(s), %1</source>
        <translation><numerusform>%n unvollständige Datei, %1</numerusform><numerusform>%n unvollständige Dateien, %1</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation><numerusform>und %n weiterer</numerusform><numerusform>und %n weitere</numerusform></translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <comment>a folder, and what is wrong with it</comment>
        <translation>%1 %2.</translation>
    </message>
    <message>
        <source>From this disk: commit %1, fetched %2.</source>
        <translation>Von diesem Datenträger: Commit %1, heruntergeladen %2.</translation>
    </message>
    <message>
        <source>From this disk: %3 at commit %1, fetched %2. The Hub may have a newer one.</source>
        <translation>Von diesem Datenträger: %3 bei Commit %1, heruntergeladen %2. Auf dem Hub kann es einen neueren geben.</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>nothing to compare with</source>
        <translation>ohne Vergleichswert</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) verified</source>
        <translation><numerusform>%n Datei geprüft</numerusform><numerusform>%n Dateien geprüft</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n damaged</source>
        <translation><numerusform>%n beschädigt</numerusform><numerusform>%n beschädigt</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be read</source>
        <translation><numerusform>%n nicht lesbar</numerusform><numerusform>%n nicht lesbar</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n with nothing to compare with</source>
        <translation><numerusform>%n ohne Vergleichswert</numerusform><numerusform>%n ohne Vergleichswert</numerusform></translation>
    </message>
    <message>
        <source>all as they should be</source>
        <translation>alles in Ordnung</translation>
    </message>
    <message>
        <source>%1 freed.</source>
        <translation>%1 freigegeben.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) stayed. %1: %2</source>
        <translation><numerusform>%n Eintrag ist geblieben. %1: %2</numerusform><numerusform>%n Einträge sind geblieben. %1: %2</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Delete %n revision(s) of several repos from this disk?</source>
        <translation><numerusform>%n Revision mehrerer Repos von diesem Datenträger löschen?</numerusform><numerusform>%n Revisionen mehrerer Repos von diesem Datenträger löschen?</numerusform></translation>
    </message>
    <message>
        <source>Delete %1 from this disk?</source>
        <translation>%1 von diesem Datenträger löschen?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n revision(s) of %1 from this disk?</source>
        <translation><numerusform>%n Revision von %1 von diesem Datenträger löschen?</numerusform><numerusform>%n Revisionen von %1 von diesem Datenträger löschen?</numerusform></translation>
    </message>
    <message>
        <source>This frees %1 (%2).</source>
        <translation>Das gibt %1 frei (%2).</translation>
    </message>
    <message>
        <source>What other revisions have as well stays.</source>
        <translation>Was auch zu anderen Revisionen gehört, bleibt erhalten.</translation>
    </message>
    <message>
        <source>It cannot be undone. Programs that use these files have to fetch them again, as long as the Hub has them.</source>
        <translation>Das lässt sich nicht rückgängig machen. Programme, die diese Dateien verwenden, müssen sie neu herunterladen, solange der Hub sie hat.</translation>
    </message>
</context>
<context>
    <name>CardFields</name>
    <message>
        <source>(cannot be read)</source>
        <translation>(nicht lesbar)</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Front matter</source>
        <translation>Front Matter</translation>
    </message>
    <message numerus="yes">
        <source>Front matter; %n field(s) the same</source>
        <translation><numerusform>Front Matter; %n Feld unverändert</numerusform><numerusform>Front Matter; %n Felder unverändert</numerusform></translation>
    </message>
</context>
<context>
    <name>CardMarkup</name>
    <message>
        <source>Details</source>
        <extracomment>stands for a part of a card that is folded away and has no title</extracomment>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Tip</source>
        <extracomment>the headings of five kinds of quotes that are to be noticed</extracomment>
        <translation>Tipp</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>Wichtig</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>Vorsicht</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>CardPane</name>
    <message>
        <source>Load images</source>
        <translation>Bilder laden</translation>
    </message>
    <message>
        <source>Always load</source>
        <translation>Immer laden</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Always for %1</source>
        <extracomment>a button: load the images in all cards of somebody from now on</extracomment>
        <translation>Immer bei %1</translation>
    </message>
    <message>
        <source>%1 and others</source>
        <translation>%1 und anderen</translation>
    </message>
    <message>
        <source>This card would load an image from %1, which would then know your address.</source>
        <translation>Diese Karte würde ein Bild von %1 laden; dort wäre dann Ihre IP-Adresse bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>This card would load %n images from %1, which would then know your address.</source>
        <translation><numerusform>Diese Karte würde %n Bild von %1 laden; dort wäre dann Ihre IP-Adresse bekannt.</numerusform><numerusform>Diese Karte würde %n Bilder von %1 laden; dort wäre dann Ihre IP-Adresse bekannt.</numerusform></translation>
    </message>
    <message>
        <source>This notebook would load an image from %1, which would then know your address.</source>
        <translation>Dieses Notebook würde ein Bild von %1 laden; dort wäre dann Ihre IP-Adresse bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>This notebook would load %n images from %1, which would then know your address.</source>
        <translation><numerusform>Dieses Notebook würde %n Bild von %1 laden; dort wäre dann Ihre IP-Adresse bekannt.</numerusform><numerusform>Dieses Notebook würde %n Bilder von %1 laden; dort wäre dann Ihre IP-Adresse bekannt.</numerusform></translation>
    </message>
</context>
<context>
    <name>CardTemplate</name>
    <message>
        <source>What it does</source>
        <translation>What it does</translation>
    </message>
    <message>
        <source>What goes in, what comes out, and what it was made for.</source>
        <translation>What goes in, what comes out, and what it was made for.</translation>
    </message>
    <message>
        <source>How to use it</source>
        <translation>How to use it</translation>
    </message>
    <message>
        <source>The shortest program that loads it and gets an answer.</source>
        <translation>The shortest program that loads it and gets an answer.</translation>
    </message>
    <message>
        <source>Where it fails</source>
        <translation>Where it fails</translation>
    </message>
    <message>
        <source>Known limits and biases, and what it should not be used for.</source>
        <translation>Known limits and biases, and what it should not be used for.</translation>
    </message>
    <message>
        <source>How it was trained</source>
        <translation>How it was trained</translation>
    </message>
    <message>
        <source>Data, base model, settings and hardware.</source>
        <translation>Data, base model, settings and hardware.</translation>
    </message>
    <message>
        <source>How good it is</source>
        <translation>How good it is</translation>
    </message>
    <message>
        <source>On which data it was measured, how, and with what result.</source>
        <translation>On which data it was measured, how, and with what result.</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>What is in it</translation>
    </message>
    <message>
        <source>What one row is, how many there are, and in which languages.</source>
        <translation>What one row is, how many there are, and in which languages.</translation>
    </message>
    <message>
        <source>How it is laid out</source>
        <translation>How it is laid out</translation>
    </message>
    <message>
        <source>Splits and columns, and what each column means.</source>
        <translation>Splits and columns, and what each column means.</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Where it comes from</translation>
    </message>
    <message>
        <source>Who collected it, from where, and how it was cleaned.</source>
        <translation>Who collected it, from where, and how it was cleaned.</translation>
    </message>
    <message>
        <source>What to mind</source>
        <translation>What to mind</translation>
    </message>
    <message>
        <source>Known errors and biases, personal data, and fit and unfit uses.</source>
        <translation>Known errors and biases, personal data, and fit and unfit uses.</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>What it shows</translation>
    </message>
    <message>
        <source>What one can try here, and how.</source>
        <translation>What one can try here, and how.</translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>%1 (too large to be shown)</source>
        <extracomment>%1 is what a picture says of itself</extracomment>
        <translation>%1 (zu groß für die Anzeige)</translation>
    </message>
</context>
<context>
    <name>ChangeView</name>
    <message>
        <source>Show in files</source>
        <translation>In den Dateien anzeigen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>All that is staged for %1</source>
        <translation>Alle Vormerkungen für %1</translation>
    </message>
    <message>
        <source>The first %1 files are shown.</source>
        <translation>Die ersten %1 Dateien werden angezeigt.</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>modified</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>umbenannt</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>kopiert</translation>
    </message>
    <message>
        <source>1 file changed</source>
        <translation>1 Datei geändert</translation>
    </message>
    <message>
        <source>%1 files changed</source>
        <translation>%1 Dateien geändert</translation>
    </message>
</context>
<context>
    <name>ChangedFilesDelegate</name>
    <message>
        <source>LFS</source>
        <translation>LFS</translation>
    </message>
    <message>
        <source>binary</source>
        <translation>binär</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ChangedFilesModel</name>
    <message>
        <source>%1, before: %2</source>
        <translation>%1, vorher: %2</translation>
    </message>
</context>
<context>
    <name>CodeEditor</name>
    <message>
        <source>Editor</source>
        <translation>Editor</translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message>
        <source>File content</source>
        <translation>Dateiinhalt</translation>
    </message>
</context>
<context>
    <name>Collection</name>
    <message>
        <source>The item has no handle.</source>
        <translation>Der Eintrag hat keine Kennung.</translation>
    </message>
    <message>
        <source>A collection needs an owner.</source>
        <translation>Eine Sammlung braucht einen Eigentümer.</translation>
    </message>
    <message>
        <source>There is nothing to add.</source>
        <translation>Es gibt nichts hinzuzufügen.</translation>
    </message>
    <message>
        <source>A collection is named owner/its-slug.</source>
        <translation>Eine Sammlung wird als owner/slug angegeben.</translation>
    </message>
    <message>
        <source>This address belongs to another server.</source>
        <translation>Diese Adresse gehört zu einem anderen Server.</translation>
    </message>
    <message>
        <source>This names no repo, paper or collection of the Hub.</source>
        <translation>Das bezeichnet kein Repo, kein Paper und keine Sammlung des Hubs.</translation>
    </message>
</context>
<context>
    <name>CollectionChoice</name>
    <message>
        <source>%1 of %2, holds it already</source>
        <translation>%1 von %2, enthält es bereits</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>CollectionDelegate</name>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>Holds it already</source>
        <translation>Bereits enthalten</translation>
    </message>
    <message numerus="yes">
        <source>%n upvote(s)</source>
        <translation><numerusform>%n Upvote</numerusform><numerusform>%n Upvotes</numerusform></translation>
    </message>
</context>
<context>
    <name>CollectionDialog</name>
    <message>
        <source>Create collection</source>
        <translation>Sammlung erstellen</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Neue Sammlung</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Edit collection</source>
        <translation>Sammlung bearbeiten</translation>
    </message>
    <message>
        <source>A collection stays with its owner.</source>
        <translation>Eine Sammlung bleibt bei ihrem Eigentümer.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>What is in it, in up to %1 characters</source>
        <translation>Was sie enthält, in höchstens %1 Zeichen</translation>
    </message>
    <message>
        <source>Visible to</source>
        <translation>Sichtbar für</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Its owner only</source>
        <translation>Nur den Eigentümer</translation>
    </message>
    <message>
        <source>At most %1 characters.</source>
        <translation>Höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>%1 has a collection of this title already.</source>
        <translation>%1 hat bereits eine Sammlung mit diesem Titel.</translation>
    </message>
    <message>
        <source>%1 is free.</source>
        <translation>%1 ist frei.</translation>
    </message>
</context>
<context>
    <name>CollectionHeader</name>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>Open on the Hub</source>
        <translation>Auf dem Hub öffnen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Go to its owner</source>
        <translation>Zum Eigentümer wechseln</translation>
    </message>
    <message>
        <source>Only its owner can see this collection.</source>
        <translation>Nur der Eigentümer kann diese Sammlung sehen.</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Copy the link of the collection</source>
        <translation>Link der Sammlung kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation><numerusform>%n Eintrag</numerusform><numerusform>%n Einträge</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n upvote(s)</source>
        <translation><numerusform>%n Upvote</numerusform><numerusform>%n Upvotes</numerusform></translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>geändert %1</translation>
    </message>
    <message>
        <source>Edit this collection</source>
        <translation>Diese Sammlung bearbeiten</translation>
    </message>
    <message>
        <source>Delete this collection</source>
        <translation>Diese Sammlung löschen</translation>
    </message>
</context>
<context>
    <name>CollectionItemDelegate</name>
    <message numerus="yes">
        <source>%1 download(s)</source>
        <translation><numerusform>%1 Download</numerusform><numerusform>%1 Downloads</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 like(s)</source>
        <translation><numerusform>%1 Like</numerusform><numerusform>%1 Likes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n upvote(s)</source>
        <translation><numerusform>%n Upvote</numerusform><numerusform>%n Upvotes</numerusform></translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
</context>
<context>
    <name>CollectionPane</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Paste the address of a repo, a paper or a collection, or owner/name</source>
        <translation>Adresse eines Repos, eines Papers oder einer Sammlung einfügen, oder owner/name</translation>
    </message>
    <message>
        <source>Address of what to add</source>
        <translation>Adresse dessen, was hinzukommen soll</translation>
    </message>
    <message>
        <source>Items of the collection</source>
        <translation>Einträge der Sammlung</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Nothing in it yet</source>
        <translation>Noch nichts enthalten</translation>
    </message>
    <message>
        <source>Paste the address of a repo or a paper above.</source>
        <translation>Fügen Sie oben die Adresse eines Repos oder Papers ein.</translation>
    </message>
    <message>
        <source>Its owner has put nothing into it yet.</source>
        <translation>Der Eigentümer hat noch nichts hinzugefügt.</translation>
    </message>
    <message>
        <source>Add something</source>
        <translation>Etwas hinzufügen</translation>
    </message>
    <message>
        <source>Paste an address first</source>
        <translation>Zuerst eine Adresse einfügen</translation>
    </message>
    <message>
        <source>Sign in to change your collections</source>
        <translation>Melden Sie sich an, um Ihre Sammlungen zu ändern</translation>
    </message>
    <message>
        <source>Your token may only read.</source>
        <translation>Ihr Token darf nur lesen.</translation>
    </message>
    <message>
        <source>This collection belongs to %1.</source>
        <translation>Diese Sammlung gehört %1.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open in a new tab</source>
        <translation>In neuem Tab öffnen</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Notiz zu %1</translation>
    </message>
    <message>
        <source>Why it is in this collection</source>
        <translation>Warum es in dieser Sammlung ist</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>%1 wurde entfernt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>„%1“ löschen?</translation>
    </message>
    <message>
        <source>The collection goes for good, with its notes and upvotes. What is in it stays.</source>
        <translation>Die Sammlung verschwindet endgültig, samt Notizen und Upvotes. Was darin liegt, bleibt bestehen.</translation>
    </message>
    <message>
        <source>Delete collection</source>
        <translation>Sammlung löschen</translation>
    </message>
</context>
<context>
    <name>Collections</name>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Lila</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Indigo</source>
        <translation>Indigo</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Sammlung</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>Bucket</translation>
    </message>
</context>
<context>
    <name>CollectionsPage</name>
    <message>
        <source>Search collections</source>
        <translation>Sammlungen durchsuchen</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>Neue Sammlung…</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Sammlungen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No collection is called like that.</source>
        <translation>Keine Sammlung heißt so.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
    <message>
        <source>No collections yet</source>
        <translation>Noch keine Sammlungen</translation>
    </message>
    <message>
        <source>A collection keeps repos and papers together that belong together.</source>
        <translation>Eine Sammlung hält Repos und Papers zusammen, die zusammengehören.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Trending</source>
        <translation>Im Trend</translation>
    </message>
    <message>
        <source>Most upvotes</source>
        <translation>Meiste Upvotes</translation>
    </message>
    <message>
        <source>Recently changed</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>Sign in to make a collection</source>
        <translation>Melden Sie sich an, um eine Sammlung zu erstellen</translation>
    </message>
    <message>
        <source>Your token may only read.</source>
        <translation>Ihr Token darf nur lesen.</translation>
    </message>
</context>
<context>
    <name>CommandLineStrip</name>
    <message>
        <source>In a terminal: %1 is being uploaded to %2</source>
        <translation>In einem Terminal: %1 wird nach %2 hochgeladen</translation>
    </message>
    <message>
        <source>Left by a terminal: %1 to %2. The same command goes on with it.</source>
        <extracomment>%1 a file or folder, %2 a repo</extracomment>
        <translation>In einem Terminal unterbrochen: %1 nach %2. Derselbe Befehl setzt den Upload fort.</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>An action, a repo, a file, a branch, an address…</source>
        <translation>Eine Aktion, ein Repo, eine Datei, ein Branch, eine Adresse…</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Enter opens · Ctrl+Enter in a new tab · Esc closes</source>
        <translation>Eingabe öffnet · Strg+Eingabe öffnet in neuem Tab · Esc schließt</translation>
    </message>
</context>
<context>
    <name>CommentEditor</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentieren</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>Write, and see beside it how it will be read</source>
        <translation>Schreiben, mit Vorschau daneben</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Write a comment in Markdown. Ctrl+Enter sends it.</source>
        <translation>Schreiben Sie einen Kommentar in Markdown. Strg+Eingabe sendet ihn.</translation>
    </message>
    <message>
        <source>Bold (Ctrl+B)</source>
        <translation>Fett (Strg+B)</translation>
    </message>
    <message>
        <source>Italic (Ctrl+I)</source>
        <translation>Kursiv (Strg+I)</translation>
    </message>
    <message>
        <source>Code (Ctrl+E)</source>
        <translation>Code (Strg+E)</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Task list</source>
        <translation>Aufgabenliste</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>One moment: it is being sent</source>
        <translation>Einen Moment: Es wird gesendet</translation>
    </message>
    <message>
        <source>A comment has at most %1 characters</source>
        <translation>Ein Kommentar hat höchstens %1 Zeichen</translation>
    </message>
    <message>
        <source>There is nothing to send yet</source>
        <translation>Es gibt noch nichts zu senden</translation>
    </message>
    <message>
        <source>%1 characters too long</source>
        <translation>%1 Zeichen zu lang</translation>
    </message>
</context>
<context>
    <name>CommentMenu</name>
    <message>
        <source>Quote</source>
        <translation>Zitieren</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Only its author can change a comment</source>
        <translation>Nur der Autor kann einen Kommentar ändern</translation>
    </message>
    <message>
        <source>Hide…</source>
        <translation>Ausblenden…</translation>
    </message>
    <message>
        <source>Only its author, and who may write to this repo, can hide a comment</source>
        <translation>Einen Kommentar kann nur der Autor ausblenden oder wer in dieses Repo schreiben darf</translation>
    </message>
    <message>
        <source>Copy Markdown</source>
        <translation>Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>React</source>
        <translation>Reagieren</translation>
    </message>
</context>
<context>
    <name>CommitBody</name>
    <message>
        <source>The file was changed while it was read.</source>
        <translation>Die Datei wurde während des Lesens geändert.</translation>
    </message>
</context>
<context>
    <name>CommitDelegate</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>who made a commit, and when</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
</context>
<context>
    <name>CommitListModel</name>
    <message>
        <source>%1, by %2</source>
        <extracomment>the title of a commit and who made it</extracomment>
        <translation>%1, von %2</translation>
    </message>
</context>
<context>
    <name>CommitPanel</name>
    <message>
        <source>Browse files</source>
        <translation>Dateien ansehen</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Copy the commit’s id</source>
        <translation>Commit-ID kopieren</translation>
    </message>
    <message>
        <source>Browse the files at this commit</source>
        <translation>Dateien im Stand dieses Commits ansehen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Before it:</source>
        <translation>Davor:</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>The commit before it, %1</source>
        <translation>Der Commit davor, %1</translation>
    </message>
    <message>
        <source>Undo what this commit did, with a new commit</source>
        <translation>Die Änderungen dieses Commits mit einem neuen Commit rückgängig machen</translation>
    </message>
    <message>
        <source>What %1 has on the Hub</source>
        <translation>Was %1 auf dem Hub hat</translation>
    </message>
</context>
<context>
    <name>CommitSeries</name>
    <message>
        <source>The description of the pull request no longer lists the planned commits.</source>
        <translation>Die Beschreibung des Pull-Requests führt die geplanten Commits nicht mehr auf.</translation>
    </message>
    <message>
        <source>Files were added to the pull request before all that are to be deleted were.</source>
        <translation>Zum Pull-Request kamen Dateien hinzu, bevor alle zu löschenden gelöscht waren.</translation>
    </message>
    <message>
        <source>The pull request holds commits that do not belong to this upload.</source>
        <translation>Der Pull-Request enthält Commits, die nicht zu diesem Upload gehören.</translation>
    </message>
    <message>
        <source>A commit of the series has nothing in it.</source>
        <translation>Ein Commit der Reihe ist leer.</translation>
    </message>
    <message>
        <source>There is nothing to commit.</source>
        <translation>Es gibt nichts zu committen.</translation>
    </message>
    <message>
        <source>Two commits of the series are the same.</source>
        <translation>Zwei Commits der Reihe sind gleich.</translation>
    </message>
</context>
<context>
    <name>CommitSteps</name>
    <message>
        <source>Copies cannot be cut into several commits.</source>
        <translation>Kopien lassen sich nicht auf mehrere Commits aufteilen.</translation>
    </message>
</context>
<context>
    <name>CommunityPage</name>
    <message>
        <source>Community %1</source>
        <translation>Community %1</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>Only who may write to this repo can add files to it. Upload them to a repo of yours, and link to them.</source>
        <translation>Nur wer in dieses Repo schreiben darf, kann ihm Dateien hinzufügen. Laden Sie sie in ein eigenes Repo hoch und verlinken Sie sie.</translation>
    </message>
</context>
<context>
    <name>CommunityWords</name>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Zusammengeführt</translation>
    </message>
    <message>
        <source>That is not allowed here. The server says: %1</source>
        <translation>Das ist hier nicht erlaubt. Der Server meldet: %1</translation>
    </message>
    <message>
        <source>It was not merged. The server says: %1</source>
        <translation>Der Pull-Request wurde nicht zusammengeführt. Der Server meldet: %1</translation>
    </message>
    <message>
        <source>The branch has moved on since this page was loaded. Look at it again, then merge.</source>
        <translation>Der Branch wurde geändert, seit diese Seite geladen wurde. Sehen Sie ihn noch einmal an, bevor Sie zusammenführen.</translation>
    </message>
    <message>
        <source>The Hub did not accept that: %1</source>
        <translation>Der Hub hat das nicht akzeptiert: %1</translation>
    </message>
    <message>
        <source>A title has at least 3 characters.</source>
        <translation>Ein Titel hat mindestens 3 Zeichen.</translation>
    </message>
    <message>
        <source>A title has at most 200 characters.</source>
        <translation>Ein Titel hat höchstens 200 Zeichen.</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Swap the two sides</source>
        <translation>Die beiden Seiten vertauschen</translation>
    </message>
    <message>
        <source>Compare with another repo…</source>
        <translation>Mit einem anderen Repo vergleichen…</translation>
    </message>
    <message>
        <source>Back to the history</source>
        <translation>Zurück zum Verlauf</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Head</source>
        <extracomment>of a comparison: the newer side</extracomment>
        <translation>Head</translation>
    </message>
    <message>
        <source>to</source>
        <translation>nach</translation>
    </message>
    <message>
        <source>Sides of different repos cannot be swapped here</source>
        <translation>Seiten aus verschiedenen Repos lassen sich hier nicht vertauschen</translation>
    </message>
    <message>
        <source>Compare with another repo</source>
        <translation>Mit einem anderen Repo vergleichen</translation>
    </message>
    <message>
        <source>Its owner and name; for a dataset or a Space with its kind, such as datasets/owner/name</source>
        <translation>Eigentümer und Name; bei einem Datensatz oder Space mit der Art, etwa datasets/owner/name</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Yours</source>
        <translation>Ihre Fassung</translation>
    </message>
    <message>
        <source>Before both</source>
        <translation>Vor beiden Änderungen</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Fremde Fassung</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Committen</translation>
    </message>
    <message>
        <source>Changed by you and by somebody else</source>
        <translation>Von Ihnen und von jemand anderem geändert</translation>
    </message>
    <message>
        <source>Paths to decide about</source>
        <translation>Pfade, über die zu entscheiden ist</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep theirs, and forget my change</source>
        <translation>Die fremde behalten und meine Änderung verwerfen</translation>
    </message>
    <message>
        <source>Merge both, line by line</source>
        <translation>Beide zeilenweise zusammenführen</translation>
    </message>
    <message>
        <source>You want it deleted</source>
        <translation>Sie möchten es löschen</translation>
    </message>
    <message>
        <source>You want it moved to %1</source>
        <translation>Sie möchten es nach %1 verschieben</translation>
    </message>
    <message>
        <source>Somebody has deleted or moved it</source>
        <translation>Jemand hat es gelöscht oder verschoben</translation>
    </message>
    <message>
        <source>“%1” has been changed on %2 since you changed it here. Nothing was sent yet: which version is to be there?</source>
        <translation>„%1“ wurde auf %2 geändert, seit Sie es hier geändert haben. Noch wurde nichts gesendet: Welche Fassung soll gelten?</translation>
    </message>
    <message>
        <source>Somebody has put “%1” on %2 since you added yours here. Nothing was sent yet: which version is to be there?</source>
        <translation>Jemand hat „%1“ auf %2 abgelegt, seit Sie Ihre Fassung hier hinzugefügt haben. Noch wurde nichts gesendet: Welche Fassung soll gelten?</translation>
    </message>
    <message>
        <source>Delete it all the same</source>
        <translation>Trotzdem löschen</translation>
    </message>
    <message>
        <source>Take mine</source>
        <translation>Meine übernehmen</translation>
    </message>
    <message>
        <source>Neither: as it was before both</source>
        <translation>Keine von beiden: wie vor beiden Änderungen</translation>
    </message>
    <message>
        <source>Neither: delete it</source>
        <translation>Keine von beiden: löschen</translation>
    </message>
    <message>
        <source>Looking for it in the history…</source>
        <translation>Wird im Verlauf gesucht…</translation>
    </message>
    <message>
        <source>There was nothing</source>
        <translation>Da war nichts</translation>
    </message>
    <message>
        <source>Theirs, as of %1</source>
        <translation>Fremde Fassung, Stand %1</translation>
    </message>
    <message>
        <source>The last commits do not have it any more</source>
        <translation>In den letzten Commits ist es nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>Ihre Fassung</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>meine Fassung</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>fremde Fassung</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>wie vorher</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>zusammengeführt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a path, and what was decided about it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It is still being looked for</source>
        <translation>Wird noch gesucht</translation>
    </message>
    <message>
        <source>Only texts that both sides have can be merged line by line</source>
        <translation>Nur Texte, die beide Seiten haben, lassen sich zeilenweise zusammenführen</translation>
    </message>
    <message numerus="yes">
        <source>%n path(s) left to decide about</source>
        <translation><numerusform>Noch über %n Pfad zu entscheiden</numerusform><numerusform>Noch über %n Pfade zu entscheiden</numerusform></translation>
    </message>
</context>
<context>
    <name>ConflictEditor</name>
    <message>
        <source>Previous conflict (Shift+F8)</source>
        <translation>Voriger Konflikt (Umschalt+F8)</translation>
    </message>
    <message>
        <source>Next conflict (F8)</source>
        <translation>Nächster Konflikt (F8)</translation>
    </message>
    <message>
        <source>Take left</source>
        <translation>Linke übernehmen</translation>
    </message>
    <message>
        <source>Take right</source>
        <translation>Rechte übernehmen</translation>
    </message>
    <message>
        <source>Take both</source>
        <translation>Beide übernehmen</translation>
    </message>
    <message>
        <source>Both, the left one first (Alt+3)</source>
        <translation>Beide, die linke Fassung zuerst (Alt+3)</translation>
    </message>
    <message>
        <source>Show what it was before both</source>
        <translation>Ausgangsfassung anzeigen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Left, then right</source>
        <translation>Links, dann rechts</translation>
    </message>
    <message>
        <source>Right, then left</source>
        <translation>Rechts, dann links</translation>
    </message>
    <message>
        <source>What it was before both</source>
        <translation>Ausgangsfassung</translation>
    </message>
    <message>
        <source>Before both</source>
        <translation>Ausgangsfassung</translation>
    </message>
    <message>
        <source>Take what is left: %1 (Alt+1)</source>
        <extracomment>%1 says whose text that is</extracomment>
        <translation>Linke Fassung übernehmen: %1 (Alt+1)</translation>
    </message>
    <message>
        <source>Take what is right: %1 (Alt+2)</source>
        <translation>Rechte Fassung übernehmen: %1 (Alt+2)</translation>
    </message>
    <message>
        <source>All conflicts are resolved</source>
        <translation>Alle Konflikte sind gelöst</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n conflict(s) left</source>
        <translation><numerusform>%1 von %n Konflikt offen</numerusform><numerusform>%1 von %n Konflikten offen</numerusform></translation>
    </message>
</context>
<context>
    <name>ConflictPane</name>
    <message>
        <source>Take the pull request’s</source>
        <translation>Fassung des Pull-Requests übernehmen</translation>
    </message>
    <message>
        <source>Files in conflict</source>
        <translation>Dateien mit Konflikten</translation>
    </message>
    <message>
        <source>Resolve conflicts with %1</source>
        <translation>Konflikte mit %1 lösen</translation>
    </message>
    <message>
        <source>The pull request or its branch has moved on meanwhile. What you type is kept.</source>
        <translation>Der Pull-Request oder sein Ziel-Branch wurde inzwischen geändert. Ihre Eingaben bleiben erhalten.</translation>
    </message>
    <message>
        <source>Show the conflict as it is now</source>
        <translation>Konflikt im jetzigen Stand anzeigen</translation>
    </message>
    <message>
        <source>No conflicts</source>
        <translation>Keine Konflikte</translation>
    </message>
    <message>
        <source>Its changes fit %1 as it is now.</source>
        <translation>Die Änderungen passen zum jetzigen Stand von %1.</translation>
    </message>
    <message>
        <source>The pull request or its branch has moved on meanwhile. Nothing was written; this is what is in conflict now, with all that you did where nothing else has changed.</source>
        <translation>Der Pull-Request oder sein Ziel-Branch wurde inzwischen geändert. Es wurde nichts geschrieben; dies ist der jetzige Stand der Konflikte, mit allem, was Sie dort getan haben, wo sich sonst nichts geändert hat.</translation>
    </message>
    <message>
        <source>%1 has changed since you worked on it. This is the conflict as it is now; what you had made of it is kept.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>%1 hat sich geändert, seit Sie daran gearbeitet haben. Dies ist der Konflikt im jetzigen Stand; Ihre bisherige Fassung ist erhalten.</translation>
    </message>
    <message>
        <source>Bring back what I typed</source>
        <translation>Meine Eingaben zurückholen</translation>
    </message>
    <message>
        <source>%1 now</source>
        <extracomment>%1 is a branch</extracomment>
        <translation>%1 jetzt</translation>
    </message>
    <message>
        <source>Pull request (%1)</source>
        <extracomment>%1 is the branch of a pull request</extracomment>
        <translation>Pull-Request (%1)</translation>
    </message>
    <message>
        <source>%1 cannot be merged line by line.

On %2: %3
In the pull request: %4</source>
        <extracomment>%1 and %2 say what a file is on either side: its size, or that it is not there</extracomment>
        <translation>%1 lässt sich nicht zeilenweise zusammenführen.

Auf %2: %3
Im Pull-Request: %4</translation>
    </message>
    <message>
        <source>Keep what %1 has</source>
        <translation>Fassung von %1 behalten</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>size and SHA-256 of a large file</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) left to resolve</source>
        <translation><numerusform>Noch %n Datei mit Konflikten</numerusform><numerusform>Noch %n Dateien mit Konflikten</numerusform></translation>
    </message>
    <message>
        <source>This becomes one more commit of the pull request, which can be merged then.</source>
        <translation>Daraus wird ein weiterer Commit des Pull-Requests, der danach zusammengeführt werden kann.</translation>
    </message>
    <message>
        <source>Commits made through the Hub have one parent, so git would still see a conflict in this pull request. A new one that starts at %1 as it is now takes its place, with all its changes; this one is closed with a link.</source>
        <translation>Über den Hub erstellte Commits haben nur einen Vorgänger, daher sähe git in diesem Pull-Request weiterhin einen Konflikt. An seine Stelle tritt ein neuer mit allen Änderungen, der beim jetzigen Stand von %1 beginnt; dieser wird mit einem Link geschlossen.</translation>
    </message>
    <message>
        <source>%1, resolved</source>
        <extracomment>a file in conflict, and whether it has been decided</extracomment>
        <translation>%1, gelöst</translation>
    </message>
    <message>
        <source>%1, in conflict</source>
        <translation>%1, mit Konflikten</translation>
    </message>
    <message>
        <source>Commit to the pull request</source>
        <translation>In den Pull-Request committen</translation>
    </message>
    <message>
        <source>Open new pull request</source>
        <translation>Neuen Pull-Request öffnen</translation>
    </message>
</context>
<context>
    <name>ContentPanel</name>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>A folder, with all that is in it</source>
        <translation>Ein Ordner mit allem, was darin ist</translation>
    </message>
    <message>
        <source>Not a text: it cannot be shown here</source>
        <translation>Kein Text: Eine Anzeige ist hier nicht möglich</translation>
    </message>
    <message>
        <source>Too large to be shown here</source>
        <translation>Zu groß, um hier angezeigt zu werden</translation>
    </message>
    <message>
        <source>An empty file</source>
        <translation>Eine leere Datei</translation>
    </message>
</context>
<context>
    <name>CopySearchMenu</name>
    <message>
        <source>&amp;Address on the Hub</source>
        <translation>&amp;Adresse auf dem Hub</translation>
    </message>
    <message>
        <source>Address copied</source>
        <translation>Adresse kopiert</translation>
    </message>
    <message>
        <source>&amp;Command line (hf)</source>
        <translation>&amp;Befehlszeile (hf)</translation>
    </message>
    <message>
        <source>Command copied</source>
        <translation>Befehl kopiert</translation>
    </message>
    <message>
        <source>&amp;Python</source>
        <translation>&amp;Python</translation>
    </message>
    <message>
        <source>Python copied</source>
        <translation>Python-Code kopiert</translation>
    </message>
    <message>
        <source>&amp;Text of the search</source>
        <translation>&amp;Text der Suche</translation>
    </message>
    <message>
        <source>Text copied</source>
        <translation>Text kopiert</translation>
    </message>
    <message>
        <source>For the official command line client</source>
        <translation>Für das offizielle Befehlszeilenprogramm</translation>
    </message>
    <message>
        <source>The hf command cannot filter by: %1</source>
        <translation>Der Befehl hf kann nicht filtern nach: %1</translation>
    </message>
</context>
<context>
    <name>CopySettingsModel</name>
    <message>
        <source>“%1” is there twice</source>
        <translation>„%1“ ist doppelt vorhanden</translation>
    </message>
    <message>
        <source>The secret “%1” has no value</source>
        <translation>Das Secret „%1“ hat keinen Wert</translation>
    </message>
    <message>
        <source>Secret without a value</source>
        <translation>Secret ohne Wert</translation>
    </message>
    <message>
        <source>Secret, does not come along</source>
        <translation>Secret, kommt nicht mit</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Secret of the copy</source>
        <translation>Secret der Kopie</translation>
    </message>
    <message>
        <source>Variable of the copy</source>
        <translation>Variable der Kopie</translation>
    </message>
    <message>
        <source>Comes along</source>
        <translation>Kommt mit</translation>
    </message>
    <message>
        <source>Changed for the copy</source>
        <translation>Für die Kopie geändert</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value in the copy</source>
        <translation>Wert in der Kopie</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
</context>
<context>
    <name>CopySource</name>
    <message>
        <source>The file to be copied is not there.</source>
        <translation>Die zu kopierende Datei ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>Folders cannot be copied.</source>
        <translation>Ordner können nicht kopiert werden.</translation>
    </message>
    <message>
        <source>The Hub does not say which content the file has.</source>
        <translation>Der Hub gibt nicht an, welchen Inhalt die Datei hat.</translation>
    </message>
</context>
<context>
    <name>DataTableView</name>
    <message>
        <source>Load more rows</source>
        <translation>Mehr Zeilen laden</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Zeilen der Datei</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Empty cells</source>
        <translation>Leere Zellen</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>möglich</translation>
    </message>
    <message>
        <source>The file’s columns. Rows: %1, row groups: %2.</source>
        <translation>Die Spalten der Datei. Zeilen: %1, Zeilengruppen: %2.</translation>
    </message>
    <message>
        <source>The file’s columns. Rows: %1, row groups: %2, written by %3.</source>
        <translation>Die Spalten der Datei. Zeilen: %1, Zeilengruppen: %2, geschrieben von %3.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>The first %1 of %2 rows of the split “%3”, as the dataset viewer has them.</source>
        <translation>Die ersten %1 von %2 Zeilen des Splits „%3“, wie sie der Dataset Viewer liefert.</translation>
    </message>
    <message>
        <source>The first rows of the split “%1”, as the dataset viewer has them.</source>
        <translation>Die ersten Zeilen des Splits „%1“, wie sie der Dataset Viewer liefert.</translation>
    </message>
    <message>
        <source>The first %1 rows. The file goes on.</source>
        <translation>Die ersten %1 Zeilen. Die Datei geht noch weiter.</translation>
    </message>
    <message>
        <source>1 row, which is all.</source>
        <translation>1 Zeile, mehr gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 rows, which is all.</source>
        <translation>%1 Zeilen, mehr gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>DeleteCard</name>
    <message numerus="yes">
        <source>%n Space(s) that use it will break.</source>
        <translation><numerusform>%n Space, der es verwendet, funktioniert dann nicht mehr.</numerusform><numerusform>%n Spaces, die es verwenden, funktionieren dann nicht mehr.</numerusform></translation>
    </message>
    <message>
        <source>The app stops, and its secrets and variables are gone as well.</source>
        <translation>Die App wird angehalten, und auch ihre Secrets und Variablen sind weg.</translation>
    </message>
    <message numerus="yes">
        <source>%n like(s)</source>
        <translation><numerusform>%n Like</numerusform><numerusform>%n Likes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 download(s) in the last month</source>
        <translation><numerusform>%1 Download im letzten Monat</numerusform><numerusform>%1 Downloads im letzten Monat</numerusform></translation>
    </message>
    <message>
        <source>%1 of files with their history</source>
        <translation>%1 an Dateien samt Verlauf</translation>
    </message>
    <message>
        <source>Gone with it: %1, and everything said in its discussions.</source>
        <extracomment>%1 is a list such as &quot;128 likes, 12 downloads in the last month, 3 MB of files with their history&quot;</extracomment>
        <translation>Damit verschwinden: %1 und alles, was in den Diskussionen gesagt wurde.</translation>
    </message>
    <message>
        <source>Delete this repo</source>
        <translation>Dieses Repo löschen</translation>
    </message>
    <message>
        <source>Nobody can bring it back, not even the Hub.</source>
        <translation>Niemand kann es zurückholen, auch der Hub nicht.</translation>
    </message>
    <message>
        <source>Delete this repo…</source>
        <translation>Dieses Repo löschen…</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Staged changes could not be read. They were set aside as %1.</source>
        <translation>Vorgemerkte Änderungen konnten nicht gelesen werden. Sie wurden als %1 gesichert.</translation>
    </message>
    <message>
        <source>Pause all transfers</source>
        <translation>Alle Übertragungen pausieren</translation>
    </message>
    <message>
        <source>Resume all transfers</source>
        <translation>Alle Übertragungen fortsetzen</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Überwachte Ordner</translation>
    </message>
    <message>
        <source>Push watched folders now</source>
        <translation>Überwachte Ordner jetzt übertragen</translation>
    </message>
    <message>
        <source>Pause watched folders</source>
        <translation>Überwachte Ordner pausieren</translation>
    </message>
    <message>
        <source>Resume watched folders</source>
        <translation>Überwachte Ordner fortsetzen</translation>
    </message>
    <message>
        <source>Net&amp;work…</source>
        <translation>Net&amp;zwerk…</translation>
    </message>
    <message>
        <source>The list of transfers was written by a newer version. It was set aside as %1, and a new one begun.</source>
        <translation>Die Liste der Übertragungen stammt von einer neueren Version. Sie wurde als %1 gesichert und durch eine neue ersetzt.</translation>
    </message>
    <message>
        <source>The list of transfers was damaged. It was set aside as %1, and a new one begun.</source>
        <translation>Die Liste der Übertragungen war beschädigt. Sie wurde als %1 gesichert und durch eine neue ersetzt.</translation>
    </message>
    <message>
        <source>The list of watched folders was damaged. It was set aside as %1; what could be read of it is kept.</source>
        <translation>Die Liste der überwachten Ordner war beschädigt. Sie wurde als %1 gesichert; was davon lesbar war, ist erhalten.</translation>
    </message>
    <message>
        <source>The account of this transfer is no longer there.</source>
        <translation>Das Konto dieser Übertragung gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>HF_ENDPOINT is not an address and was ignored.</source>
        <translation>HF_ENDPOINT ist keine Adresse und wurde ignoriert.</translation>
    </message>
    <message>
        <source>%1 is set: this window talks to %2.</source>
        <translation>%1 ist gesetzt: Dieses Fenster verwendet %2.</translation>
    </message>
    <message>
        <source>%1 is set, and its token is used.</source>
        <translation>%1 ist gesetzt, und das Token daraus wird verwendet.</translation>
    </message>
    <message>
        <source>%1 is set, and its token is used instead of the login of %2.</source>
        <translation>%1 ist gesetzt, und das Token daraus wird anstelle der Anmeldung von %2 verwendet.</translation>
    </message>
    <message>
        <source>Upload files</source>
        <translation>Dateien hochladen</translation>
    </message>
</context>
<context>
    <name>DesktopNotices</name>
    <message>
        <source>News on the Hub</source>
        <translation>Neues auf dem Hub</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation><numerusform>und %n weitere</numerusform><numerusform>und %n weitere</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln notification(s)</source>
        <translation><numerusform>%Ln Benachrichtigung</numerusform><numerusform>%Ln Benachrichtigungen</numerusform></translation>
    </message>
</context>
<context>
    <name>DiffPainter</name>
    <message>
        <source>Viewed</source>
        <extracomment>a check box: somebody has looked at this file</extracomment>
        <translation>Angesehen</translation>
    </message>
    <message>
        <source>Show the rest</source>
        <translation>Rest anzeigen</translation>
    </message>
    <message>
        <source>Show 1 line</source>
        <translation>1 Zeile anzeigen</translation>
    </message>
    <message>
        <source>Show %1 lines</source>
        <translation>%1 Zeilen anzeigen</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>%1: %2 × %3 pixels, %4</source>
        <extracomment>below a picture: Before or After, its size in pixels, its size in bytes</extracomment>
        <translation>%1: %2 × %3 Pixel, %4</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Kein Bild</translation>
    </message>
</context>
<context>
    <name>DiffPane</name>
    <message>
        <source>Show the list of files</source>
        <translation>Dateiliste anzeigen</translation>
    </message>
    <message>
        <source>Two columns</source>
        <translation>Zwei Spalten</translation>
    </message>
    <message>
        <source>Hide changes of whitespace</source>
        <translation>Änderungen an Leerraum ausblenden</translation>
    </message>
    <message>
        <source>One file at a time</source>
        <translation>Dateien einzeln anzeigen</translation>
    </message>
    <message>
        <source>Previous change (K)</source>
        <translation>Vorige Änderung (K)</translation>
    </message>
    <message>
        <source>Next change (J)</source>
        <translation>Nächste Änderung (J)</translation>
    </message>
    <message>
        <source>Find in the changes (Ctrl+F)</source>
        <translation>In den Änderungen suchen (Strg+F)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Fold all files</source>
        <translation>Alle Dateien einklappen</translation>
    </message>
    <message>
        <source>Unfold all files</source>
        <translation>Alle Dateien ausklappen</translation>
    </message>
    <message>
        <source>Show large files as well</source>
        <translation>Auch große Dateien anzeigen</translation>
    </message>
    <message>
        <source>Next file (N)</source>
        <translation>Nächste Datei (N)</translation>
    </message>
    <message>
        <source>Previous file (P)</source>
        <translation>Vorige Datei (P)</translation>
    </message>
    <message>
        <source>Filter files</source>
        <translation>Dateien filtern</translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation>Geänderte Dateien</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>Nichts geändert</translation>
    </message>
    <message>
        <source>Both sides have the same files with the same content.</source>
        <translation>Beide Seiten haben dieselben Dateien mit demselben Inhalt.</translation>
    </message>
    <message>
        <source>%1, +%2 −%3 lines</source>
        <extracomment>&quot;12 files changed, 34 lines added, 5 removed&quot;</extracomment>
        <translation>%1, +%2 −%3 Zeilen</translation>
    </message>
    <message>
        <source>%1, %2 viewed</source>
        <translation>%1, %2 angesehen</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Pfad kopieren</translation>
    </message>
</context>
<context>
    <name>DiffPointer</name>
    <message>
        <source>%1, %2</source>
        <extracomment>of a changed file: its name, and what happened to it (&quot;modified&quot;, &quot;added&quot;, …)</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 more lines below what is above</source>
        <translation>%1 weitere Zeilen unterhalb des oberen Abschnitts</translation>
    </message>
    <message>
        <source>%1 more lines above what is below</source>
        <translation>%1 weitere Zeilen oberhalb des unteren Abschnitts</translation>
    </message>
</context>
<context>
    <name>DiffShape</name>
    <message numerus="yes">
        <source>Large diff: %1 line(s).</source>
        <translation><numerusform>Großer Diff: %1 Zeile.</numerusform><numerusform>Großer Diff: %1 Zeilen.</numerusform></translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Invisible or direction-changing characters are shown as �.</source>
        <translation>Unsichtbare oder richtungsändernde Zeichen werden als � angezeigt.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1, not loaded yet.</source>
        <translation>%1, noch nicht geladen.</translation>
    </message>
    <message>
        <source>Load it</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Reading the tensors…</source>
        <translation>Tensoren werden gelesen…</translation>
    </message>
    <message>
        <source>Loading the pictures…</source>
        <translation>Bilder werden geladen…</translation>
    </message>
    <message>
        <source>Reading the rows…</source>
        <translation>Zeilen werden gelesen…</translation>
    </message>
    <message>
        <source>Reading the columns…</source>
        <translation>Spalten werden gelesen…</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Binary file. Its content cannot be shown as text.</source>
        <translation>Binärdatei. Ihr Inhalt kann nicht als Text angezeigt werden.</translation>
    </message>
    <message>
        <source>Only whitespace has changed.</source>
        <translation>Nur Leerraum hat sich geändert.</translation>
    </message>
    <message>
        <source>Renamed, with the same content.</source>
        <translation>Umbenannt, mit gleichem Inhalt.</translation>
    </message>
    <message>
        <source>A copy, with the same content.</source>
        <translation>Eine Kopie, mit gleichem Inhalt.</translation>
    </message>
    <message>
        <source>Only the mode has changed.</source>
        <translation>Nur der Dateimodus hat sich geändert.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The Hub’s answer ends before this part is complete.</source>
        <translation>Die Antwort des Hubs endet, bevor dieser Abschnitt vollständig ist.</translation>
    </message>
</context>
<context>
    <name>DiffSteps</name>
    <message>
        <source>added: %1</source>
        <translation>hinzugefügt: %1</translation>
    </message>
    <message>
        <source>removed: %1</source>
        <translation>entfernt: %1</translation>
    </message>
</context>
<context>
    <name>DiffView</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the file’s path</source>
        <translation>Pfad der Datei kopieren</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Ausklappen</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Fold all files</source>
        <translation>Alle Dateien einklappen</translation>
    </message>
    <message>
        <source>Unfold all files</source>
        <translation>Alle Dateien ausklappen</translation>
    </message>
</context>
<context>
    <name>Discovery</name>
    <message>
        <source>Search for 1 to 250 characters of text.</source>
        <translation>Der Suchtext hat 1 bis 250 Zeichen.</translation>
    </message>
</context>
<context>
    <name>Discussion</name>
    <message>
        <source>The Hub does not know this reaction.</source>
        <translation>Der Hub kennt diese Reaktion nicht.</translation>
    </message>
    <message>
        <source>The comment has no id.</source>
        <translation>Der Kommentar hat keine ID.</translation>
    </message>
</context>
<context>
    <name>DiscussionDelegate</name>
    <message>
        <source>#%1 · %2 · %3 · %4</source>
        <extracomment>number, state, author and time of a discussion</extracomment>
        <translation>#%1 · %2 · %3 · %4</translation>
    </message>
    <message>
        <source>a deleted account</source>
        <translation>gelöschtes Konto</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
</context>
<context>
    <name>DiscussionList</name>
    <message>
        <source>New discussion…</source>
        <translation>Neue Diskussion…</translation>
    </message>
    <message>
        <source>New pull request…</source>
        <translation>Neuer Pull-Request…</translation>
    </message>
    <message>
        <source>Search discussions</source>
        <translation>Diskussionen durchsuchen</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Discussions</source>
        <translation>Diskussionen</translation>
    </message>
    <message>
        <source>Pull requests</source>
        <translation>Pull-Requests</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Zusammengeführt</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Trending</source>
        <translation>Im Trend</translation>
    </message>
    <message>
        <source>Most reactions</source>
        <translation>Meiste Reaktionen</translation>
    </message>
    <message>
        <source>Discussions and pull requests</source>
        <translation>Diskussionen und Pull-Requests</translation>
    </message>
    <message>
        <source>No discussions here</source>
        <translation>Keine Diskussionen hier</translation>
    </message>
    <message>
        <source>The owner of this repo has switched them off.</source>
        <translation>Der Eigentümer dieses Repos hat sie ausgeschaltet.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No discussion fits all of these.</source>
        <translation>Keine Diskussion passt zu all diesen Filtern.</translation>
    </message>
    <message>
        <source>No discussions yet</source>
        <translation>Noch keine Diskussionen</translation>
    </message>
    <message>
        <source>Ask a question, report a problem, or propose a change.</source>
        <translation>Stellen Sie eine Frage, melden Sie ein Problem oder schlagen Sie eine Änderung vor.</translation>
    </message>
</context>
<context>
    <name>DiscussionListModel</name>
    <message>
        <source>%1, unread</source>
        <translation>%1, ungelesen</translation>
    </message>
    <message>
        <source>%1, number %2, %3</source>
        <extracomment>title, number and state of a discussion</extracomment>
        <translation>%1, Nummer %2, %3</translation>
    </message>
</context>
<context>
    <name>DiscussionsCard</name>
    <message>
        <source>Discussions and pull requests</source>
        <translation>Diskussionen und Pull-Requests</translation>
    </message>
    <message>
        <source>Anybody who can see the repo may open them. Switched off, those that exist are hidden, and nobody can propose a change; switched on again, they are back.</source>
        <translation>Eröffnen kann sie jeder, der das Repo sehen kann. Beim Ausschalten werden die vorhandenen verborgen, und niemand kann mehr eine Änderung vorschlagen; nach dem Einschalten sind sie wieder da.</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Switch discussions on</source>
        <translation>Diskussionen einschalten</translation>
    </message>
    <message>
        <source>Switch discussions off</source>
        <translation>Diskussionen ausschalten</translation>
    </message>
    <message>
        <source>Order on the Hub’s page</source>
        <translation>Reihenfolge auf der Seite des Hubs</translation>
    </message>
    <message>
        <source>Order on the Hub’s page…</source>
        <translation>Reihenfolge auf der Seite des Hubs…</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Trending first</source>
        <translation>Im Trend zuerst</translation>
    </message>
    <message>
        <source>Most reactions first</source>
        <translation>Meiste Reaktionen zuerst</translation>
    </message>
    <message>
        <source>It is not known whether they are switched on.</source>
        <translation>Ob sie eingeschaltet sind, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>They are switched on.</source>
        <translation>Sie sind eingeschaltet.</translation>
    </message>
    <message>
        <source>They are switched off.</source>
        <translation>Sie sind ausgeschaltet.</translation>
    </message>
    <message>
        <source>There are no discussions to list</source>
        <translation>Es gibt keine Diskussionen, die sich auflisten lassen</translation>
    </message>
</context>
<context>
    <name>DownloadCommand</name>
    <message>
        <source>All others are there.</source>
        <translation>Alle anderen sind vorhanden.</translation>
    </message>
</context>
<context>
    <name>DownloadJob</name>
    <message>
        <source>For this disk the name is the same as %1, which is in the repo as well.</source>
        <translation>Für diesen Datenträger ist der Name derselbe wie %1, und beide sind im Repo.</translation>
    </message>
</context>
<context>
    <name>DownloadPicker</name>
    <message>
        <source>your choice</source>
        <translation>eigene Wahl</translation>
    </message>
    <message>
        <source>left out by you</source>
        <translation>von Ihnen weggelassen</translation>
    </message>
    <message>
        <source>not in the selection</source>
        <translation>nicht in der Auswahl</translation>
    </message>
    <message>
        <source>left out by a pattern</source>
        <translation>durch ein Muster weggelassen</translation>
    </message>
    <message>
        <source>another quantization</source>
        <translation>eine andere Quantisierung</translation>
    </message>
    <message>
        <source>the same weights as %1</source>
        <translation>dieselben Gewichte wie %1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Warum nicht</translation>
    </message>
</context>
<context>
    <name>DownloadSheet</name>
    <message>
        <source>the scanners found it unsafe</source>
        <translation>von den Scannern als unsicher eingestuft</translation>
    </message>
    <message>
        <source>the scanners found it suspicious</source>
        <translation>von den Scannern als verdächtig eingestuft</translation>
    </message>
    <message>
        <source>opening it would load %1</source>
        <translation>das Öffnen würde %1 laden</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>Quantisierung</translation>
    </message>
    <message>
        <source>Each set of weights only once</source>
        <translation>Gleiche Gewichte nur einmal</translation>
    </message>
    <message>
        <source>A folder</source>
        <translation>Ein Ordner</translation>
    </message>
    <message>
        <source>The shared Hugging Face cache</source>
        <translation>Der gemeinsame Cache von Hugging Face</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>%1 herunterladen</translation>
    </message>
    <message>
        <source>Only files that match</source>
        <translation>Nur passende Dateien</translation>
    </message>
    <message>
        <source>Not these files</source>
        <translation>Ausgenommene Dateien</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>In der Liste suchen</translation>
    </message>
    <message>
        <source>Files to download</source>
        <translation>Herunterzuladende Dateien</translation>
    </message>
    <message>
        <source>All files at %1</source>
        <translation>Alle Dateien, Revision %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1, Revision %2</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) chosen, at %1</source>
        <translation><numerusform>%n Element ausgewählt, Revision %1</numerusform><numerusform>%n Elemente ausgewählt, Revision %1</numerusform></translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Separate patterns by commas. * stands for anything, slashes included; a trailing slash for all in that folder. For example *.json, onnx/</source>
        <translation>Muster durch Kommas trennen. * steht für alles, auch Schrägstriche; ein Schrägstrich am Ende für alles in diesem Ordner. Zum Beispiel *.json, onnx/</translation>
    </message>
    <message>
        <source>GGUF files hold the same model rounded in different ways: one is enough.</source>
        <translation>GGUF-Dateien enthalten dasselbe Modell, unterschiedlich gerundet: Eine genügt.</translation>
    </message>
    <message>
        <source>Where the same weights are there in several formats, safetensors is taken: it is read without running code from the file, and faster.</source>
        <translation>Gibt es dieselben Gewichte in mehreren Formaten, wird safetensors genommen: Es wird ohne Ausführung von Code aus der Datei gelesen, und schneller.</translation>
    </message>
    <message>
        <source>In %1, where all Hub tools find it.</source>
        <translation>In %1, wo alle Hub-Werkzeuge es finden.</translation>
    </message>
    <message>
        <source>Not these</source>
        <translation>Ausgenommen</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Wohin</translation>
    </message>
    <message>
        <source>I know what these files may do: download them all the same</source>
        <translation>Ich weiß, was diese Dateien anrichten können: trotzdem herunterladen</translation>
    </message>
    <message>
        <source>Nothing to download</source>
        <translation>Nichts herunterzuladen</translation>
    </message>
    <message>
        <source>There are no files here at this revision.</source>
        <translation>In dieser Revision gibt es hier keine Dateien.</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Alle</translation>
    </message>
    <message numerus="yes">
        <source>The Hub’s scanners warn of %n of these files.</source>
        <translation><numerusform>Die Scanner des Hubs warnen vor %n dieser Dateien.</numerusform><numerusform>Die Scanner des Hubs warnen vor %n dieser Dateien.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation><numerusform>und %n weitere</numerusform><numerusform>und %n weitere</numerusform></translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Auslassen</translation>
    </message>
    <message numerus="yes">
        <source>Listing the files: %n so far</source>
        <translation><numerusform>Dateien werden aufgelistet: bisher %n</numerusform><numerusform>Dateien werden aufgelistet: bisher %n</numerusform></translation>
    </message>
    <message>
        <source>Listing the files</source>
        <translation>Dateien werden aufgelistet</translation>
    </message>
    <message>
        <source>The files could not be listed.</source>
        <translation>Die Dateien konnten nicht aufgelistet werden.</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>Es ist nichts ausgewählt.</translation>
    </message>
    <message>
        <source>Say which folder.</source>
        <translation>Geben Sie einen Ordner an.</translation>
    </message>
    <message>
        <source>The folder needs its whole path.</source>
        <translation>Geben Sie den vollständigen Pfad des Ordners an.</translation>
    </message>
    <message>
        <source>Say what is to be done about the files that the scanners warn of.</source>
        <translation>Legen Sie fest, was mit den Dateien geschehen soll, vor denen die Scanner warnen.</translation>
    </message>
    <message>
        <source>There is not enough room: %1 more would be needed.</source>
        <translation>Der Platz reicht nicht: %1 mehr wären nötig.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation><numerusform>%n Datei, %1</numerusform><numerusform>%n Dateien, %1</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation><numerusform>%n ausgelassen</numerusform><numerusform>%n ausgelassen</numerusform></translation>
    </message>
    <message>
        <source>room for %1</source>
        <translation>Platz für %1</translation>
    </message>
    <message>
        <source>Download to</source>
        <translation>Herunterladen nach</translation>
    </message>
</context>
<context>
    <name>DuplicateDialog</name>
    <message>
        <source>Duplicate model</source>
        <translation>Modell duplizieren</translation>
    </message>
    <message>
        <source>Duplicate dataset</source>
        <translation>Datensatz duplizieren</translation>
    </message>
    <message>
        <source>Duplicate Space</source>
        <translation>Space duplizieren</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Visible to</source>
        <translation>Sichtbarkeit</translation>
    </message>
    <message>
        <source>As the original: private</source>
        <translation>Wie das Original: privat</translation>
    </message>
    <message>
        <source>As the original: public</source>
        <translation>Wie das Original: öffentlich</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Öffentlich</translation>
    </message>
    <message>
        <source>Copy of</source>
        <translation>Kopie von</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Files copied</source>
        <translation>Kopierte Dateien</translation>
    </message>
    <message>
        <source>It is being created</source>
        <translation>Die Kopie wird gerade erstellt</translation>
    </message>
    <message>
        <source>Open it now</source>
        <translation>Jetzt öffnen</translation>
    </message>
    <message>
        <source>Duplicating…</source>
        <translation>Wird dupliziert…</translation>
    </message>
    <message numerus="yes">
        <source>The copy is there. The Hub is still filling it: %1 of %n file(s)</source>
        <translation><numerusform>Die Kopie ist da. Der Hub füllt sie noch: %1 von %n Datei</numerusform><numerusform>Die Kopie ist da. Der Hub füllt sie noch: %1 von %n Dateien</numerusform></translation>
    </message>
    <message>
        <source>The copy is there. The Hub is still filling it.</source>
        <translation>Die Kopie ist da. Der Hub füllt sie noch.</translation>
    </message>
</context>
<context>
    <name>EditableText</name>
    <message>
        <source>It is not a text.</source>
        <translation>Die Datei ist kein Text.</translation>
    </message>
    <message>
        <source>It is not written in UTF-8, and saving it would damage it.</source>
        <translation>Die Datei ist nicht in UTF-8 geschrieben, und Speichern würde sie beschädigen.</translation>
    </message>
    <message>
        <source>Its lines end in a way that the editor cannot keep.</source>
        <translation>Die Zeilen der Datei enden auf eine Weise, die der Editor nicht beibehalten kann.</translation>
    </message>
    <message>
        <source>It has lines that are too long for the editor.</source>
        <translation>Die Datei hat Zeilen, die für den Editor zu lang sind.</translation>
    </message>
</context>
<context>
    <name>EditorPanel</name>
    <message>
        <source>Stage</source>
        <translation>Vormerken</translation>
    </message>
    <message>
        <source>Close the editor</source>
        <translation>Editor schließen</translation>
    </message>
    <message>
        <source>Close the editor; what you typed is staged</source>
        <translation>Editor schließen; Ihr Text wird vorgemerkt</translation>
    </message>
    <message>
        <source>Only files can be edited.</source>
        <translation>Nur Dateien können bearbeitet werden.</translation>
    </message>
    <message>
        <source>It is larger than %1: edit it in a program of your own.</source>
        <translation>Die Datei ist größer als %1: Bearbeiten Sie sie in einem eigenen Programm.</translation>
    </message>
    <message>
        <source>It is not a text.</source>
        <translation>Die Datei ist kein Text.</translation>
    </message>
    <message>
        <source>Some lines end with CR LF, others with LF: all will end with CR LF.</source>
        <translation>Einige Zeilen enden mit CR LF, andere mit LF: Künftig enden alle mit CR LF.</translation>
    </message>
    <message>
        <source>Some lines end with CR LF, others with LF: all will end with LF.</source>
        <translation>Einige Zeilen enden mit CR LF, andere mit LF: Künftig enden alle mit LF.</translation>
    </message>
    <message>
        <source>This file cannot be edited here</source>
        <translation>Diese Datei kann hier nicht bearbeitet werden</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Puts the text on the stage (Ctrl+S)</source>
        <translation>Den Text vormerken (Strg+S)</translation>
    </message>
    <message>
        <source>Nothing was changed since it was staged</source>
        <translation>Seit dem Vormerken wurde nichts geändert</translation>
    </message>
    <message>
        <source>● Not staged</source>
        <extracomment>of a text in an editor</extracomment>
        <translation>● Nicht vorgemerkt</translation>
    </message>
</context>
<context>
    <name>EnvChoices</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>as it is already</source>
        <translation>bereits so vorhanden</translation>
    </message>
    <message>
        <source>replaces the secret</source>
        <translation>ersetzt das Secret</translation>
    </message>
    <message>
        <source>is added beside the secret of this name</source>
        <translation>kommt neben dem Secret dieses Namens hinzu</translation>
    </message>
    <message>
        <source>is added beside the variable of this name</source>
        <translation>kommt neben der Variablen dieses Namens hinzu</translation>
    </message>
    <message>
        <source>replaces “%1”</source>
        <translation>ersetzt „%1“</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
</context>
<context>
    <name>EnvDialog</name>
    <message>
        <source>Add from a .env file</source>
        <translation>Aus einer .env-Datei hinzufügen</translation>
    </message>
    <message>
        <source>Lines of a .env file</source>
        <translation>Zeilen einer .env-Datei</translation>
    </message>
    <message>
        <source>Paste the lines of a .env file here:
MODEL_TOKEN=…
LOG_LEVEL=info</source>
        <translation>Hier die Zeilen einer .env-Datei einfügen:
MODEL_TOKEN=…
LOG_LEVEL=info</translation>
    </message>
    <message>
        <source>What becomes of each line</source>
        <translation>Was aus jeder Zeile wird</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Add %n</source>
        <translation><numerusform>%n hinzufügen</numerusform><numerusform>%n hinzufügen</numerusform></translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message numerus="yes">
        <source>%n of them look like secrets and would become variables, which others can read.</source>
        <translation><numerusform>%n davon sieht wie ein Secret aus und würde zu einer Variablen, die andere lesen können.</numerusform><numerusform>%n davon sehen wie Secrets aus und würden zu Variablen, die andere lesen können.</numerusform></translation>
    </message>
    <message>
        <source>Values of secrets cannot be read back. The Space restarts when they change.</source>
        <translation>Die Werte von Secrets lassen sich nicht mehr auslesen. Der Space startet neu, wenn sie sich ändern.</translation>
    </message>
</context>
<context>
    <name>EnvFile</name>
    <message>
        <source>There is no “KEY=value” in this line.</source>
        <translation>In dieser Zeile steht kein „KEY=value“.</translation>
    </message>
    <message>
        <source>The quotation mark has no end.</source>
        <translation>Das schließende Anführungszeichen fehlt.</translation>
    </message>
    <message>
        <source>A name begins with a letter, and has letters, digits and underscores only.</source>
        <translation>Ein Name beginnt mit einem Buchstaben und enthält nur Buchstaben, Ziffern und Unterstriche.</translation>
    </message>
</context>
<context>
    <name>ErrorHelp</name>
    <message>
        <source>your account</source>
        <translation>Ihr Konto</translation>
    </message>
    <message>
        <source>There is no public repo %1. If it is private, sign in as somebody who may see it.</source>
        <translation>Es gibt kein öffentliches Repo %1. Falls es privat ist, melden Sie sich mit einem Konto an, das es sehen darf.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>%1 has no repo of this name, or your token does not reach it. It may have been deleted, or never been called so.</source>
        <translation>%1 hat kein Repo mit diesem Namen, oder Ihr Token hat keinen Zugriff darauf. Vielleicht wurde es gelöscht oder hieß nie so.</translation>
    </message>
    <message>
        <source>Show what %1 has</source>
        <translation>Alles von %1 anzeigen</translation>
    </message>
    <message>
        <source>There is no repo %1, or it is private and %2 may not see it: the Hub does not say which.</source>
        <extracomment>%1 is a repo, %2 an account</extracomment>
        <translation>Es gibt kein Repo %1, oder es ist privat und %2 darf es nicht sehen: Der Hub sagt nicht, was davon zutrifft.</translation>
    </message>
    <message>
        <source>Sign in with another account</source>
        <translation>Mit einem anderen Konto anmelden</translation>
    </message>
    <message>
        <source>Open its page on the Hub</source>
        <translation>Seite auf dem Hub öffnen</translation>
    </message>
    <message>
        <source>%1 is gated: sign in, then ask its authors for access.</source>
        <translation>%1 ist zugangsbeschränkt: Melden Sie sich an und fragen Sie dann bei den Autoren Zugang an.</translation>
    </message>
    <message>
        <source>%1 is gated, and your request waits for its authors. They decide when they get to it.</source>
        <translation>%1 ist zugangsbeschränkt, und Ihre Anfrage wartet auf die Autoren. Diese entscheiden, sobald sie dazu kommen.</translation>
    </message>
    <message>
        <source>The authors of %1 have turned your request down. Only they can change that.</source>
        <translation>Die Autoren von %1 haben Ihre Anfrage abgelehnt. Nur sie können das ändern.</translation>
    </message>
    <message>
        <source>%1 is gated: ask for access on its page, then check again.</source>
        <translation>%1 ist zugangsbeschränkt: Fragen Sie auf der Seite des Repos Zugang an und prüfen Sie dann erneut.</translation>
    </message>
    <message>
        <source>Ask for access on the Hub</source>
        <translation>Zugang auf dem Hub anfragen</translation>
    </message>
    <message>
        <source>The Hub no longer accepts your token: it has expired, or was revoked.</source>
        <translation>Der Hub nimmt Ihr Token nicht mehr an: Es ist abgelaufen oder wurde widerrufen.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Erneut anmelden</translation>
    </message>
    <message>
        <source>%1 does not admit your token.</source>
        <translation>%1 lässt Ihr Token nicht zu.</translation>
    </message>
    <message>
        <source>Open your tokens on the Hub</source>
        <translation>Ihre Tokens auf dem Hub öffnen</translation>
    </message>
    <message>
        <source>The Hub has switched %1 off. Its owner can learn more from the Hub’s support.</source>
        <translation>Der Hub hat %1 gesperrt. Der Eigentümer kann beim Support des Hubs mehr erfahren.</translation>
    </message>
    <message>
        <source>The Hub wants to be paid for this.</source>
        <translation>Dafür verlangt der Hub eine Bezahlung.</translation>
    </message>
    <message>
        <source>Open billing on the Hub</source>
        <translation>Abrechnung auf dem Hub öffnen</translation>
    </message>
    <message>
        <source>%1 has no storage left for this. Free some, or get more.</source>
        <translation>%1 hat dafür keinen Speicherplatz mehr. Geben Sie welchen frei oder erwerben Sie mehr.</translation>
    </message>
    <message>
        <source>This token can only read, so nothing was sent. Make one that can write, and sign in with it.</source>
        <extracomment>%1 is the name of a token</extracomment>
        <translation>Dieses Token kann nur lesen, daher wurde nichts gesendet. Erstellen Sie eines, das schreiben kann, und melden Sie sich damit an.</translation>
    </message>
    <message>
        <source>The token “%1” can only read, so nothing was sent. Make one that can write, and sign in with it.</source>
        <translation>Das Token „%1“ kann nur lesen, daher wurde nichts gesendet. Erstellen Sie eines, das schreiben kann, und melden Sie sich damit an.</translation>
    </message>
    <message>
        <source>Make another token</source>
        <translation>Neues Token erstellen</translation>
    </message>
    <message>
        <source>Your fine-grained token does not cover changes of %1.</source>
        <translation>Ihr fein abgestuftes Token umfasst keine Änderungen an %1.</translation>
    </message>
    <message>
        <source>%1 may not change %2: that is for %3 and those whom %3 lets write.</source>
        <extracomment>%1 is an account, %2 a repo, %3 its owner</extracomment>
        <translation>%1 darf %2 nicht ändern: Das dürfen nur %3 und alle, denen %3 Schreibzugriff gibt.</translation>
    </message>
    <message>
        <source>%1 has no branch, tag or commit “%2”.</source>
        <translation>%1 hat weder Branch noch Tag noch Commit „%2“.</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1 wechseln</translation>
    </message>
    <message>
        <source>%1 may not see %2.</source>
        <translation>%1 darf %2 nicht sehen.</translation>
    </message>
    <message>
        <source>%1 is no longer there under this name: it was deleted, moved or taken from your sight.</source>
        <translation>%1 gibt es unter diesem Namen nicht mehr: Das Repo wurde gelöscht, verschoben oder ist für Sie nicht mehr sichtbar.</translation>
    </message>
    <message>
        <source>Only who is signed in can change something.</source>
        <translation>Nur wer angemeldet ist, kann etwas ändern.</translation>
    </message>
    <message>
        <source>Something of this name is there already, or another change is under way.</source>
        <translation>Es gibt bereits etwas mit diesem Namen, oder eine andere Änderung läuft gerade.</translation>
    </message>
    <message>
        <source>Sign in to change something here.</source>
        <translation>Melden Sie sich an, um hier etwas zu ändern.</translation>
    </message>
</context>
<context>
    <name>ErrorPage</name>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>The Hub asks to wait %n second(s), then try again.</source>
        <translation><numerusform>Der Hub bittet, %n Sekunde zu warten und es dann erneut zu versuchen.</numerusform><numerusform>Der Hub bittet, %n Sekunden zu warten und es dann erneut zu versuchen.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The Hub asks to wait %n minute(s), then try again.</source>
        <translation><numerusform>Der Hub bittet, %n Minute zu warten und es dann erneut zu versuchen.</numerusform><numerusform>Der Hub bittet, %n Minuten zu warten und es dann erneut zu versuchen.</numerusform></translation>
    </message>
    <message>
        <source>Too many requests in a short time.</source>
        <translation>Zu viele Anfragen in kurzer Zeit.</translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again.</source>
        <translation>Warten Sie einige Minuten und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The Hub has a problem (%1).</source>
        <translation>Der Hub hat ein Problem (%1).</translation>
    </message>
    <message>
        <source>The Hub has a problem (%1). Try again later.</source>
        <translation>Der Hub hat ein Problem (%1). Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>Your token may read here but not write. Use a token with write access.</source>
        <translation>Ihr Token darf hier lesen, aber nicht schreiben. Verwenden Sie ein Token mit Schreibzugriff.</translation>
    </message>
    <message>
        <source>You are signed in, but not allowed to do this. Ask the repo’s owner, or check what your token may do.</source>
        <translation>Sie sind angemeldet, dürfen dies aber nicht tun. Fragen Sie den Eigentümer des Repos, oder prüfen Sie, was Ihr Token darf.</translation>
    </message>
    <message>
        <source>This repo is gated. Sign in, then accept its terms on the Hub.</source>
        <translation>Dieses Repo ist zugangsbeschränkt. Melden Sie sich an und stimmen Sie dann auf dem Hub den Bedingungen zu.</translation>
    </message>
    <message>
        <source>This repo is gated, and your request is waiting for its authors’ decision.</source>
        <translation>Dieses Repo ist zugangsbeschränkt, und Ihre Anfrage wartet auf die Entscheidung der Autoren.</translation>
    </message>
    <message>
        <source>This repo is gated. Accept its terms on the Hub first.</source>
        <translation>Dieses Repo ist zugangsbeschränkt. Stimmen Sie zuerst auf dem Hub den Bedingungen zu.</translation>
    </message>
    <message>
        <source>“%1” could not be read or written. Check that it exists, that you may open it and that the disk has room.</source>
        <translation>„%1“ konnte nicht gelesen oder geschrieben werden. Prüfen Sie, ob es existiert, ob Sie es öffnen dürfen und ob auf dem Datenträger Platz ist.</translation>
    </message>
    <message>
        <source>A file could not be read or written. Check that you may open it and that the disk has room.</source>
        <translation>Eine Datei konnte nicht gelesen oder geschrieben werden. Prüfen Sie, ob Sie sie öffnen dürfen und ob auf dem Datenträger Platz ist.</translation>
    </message>
    <message>
        <source>There is no such branch, tag or commit. Choose another revision.</source>
        <translation>Diesen Branch, dieses Tag oder diesen Commit gibt es nicht. Wählen Sie eine andere Revision.</translation>
    </message>
    <message>
        <source>“%1” does not exist at this revision. It may have been moved: look in the history.</source>
        <translation>„%1“ existiert in dieser Revision nicht. Vielleicht wurde es verschoben: Sehen Sie im Verlauf nach.</translation>
    </message>
    <message>
        <source>There is no such file or folder at this revision. It may have been moved: look in the history.</source>
        <translation>Diese Datei oder diesen Ordner gibt es in dieser Revision nicht. Vielleicht wurde etwas verschoben: Sehen Sie im Verlauf nach.</translation>
    </message>
    <message>
        <source>The Hub has disabled this repo. Only its owner can find out more, from the Hub’s support.</source>
        <translation>Der Hub hat dieses Repo gesperrt. Nur der Eigentümer kann beim Support des Hubs mehr erfahren.</translation>
    </message>
    <message>
        <source>There is no such repo, or your account may not see it. Check the name, or sign in with another account.</source>
        <translation>Dieses Repo gibt es nicht, oder Ihr Konto darf es nicht sehen. Prüfen Sie den Namen, oder melden Sie sich mit einem anderen Konto an.</translation>
    </message>
    <message>
        <source>The Hub did not accept the request. Change what it names.</source>
        <translation>Der Hub hat die Anfrage nicht angenommen. Ändern Sie, was er beanstandet.</translation>
    </message>
    <message>
        <source>The Hub did not accept your token: it is wrong, expired or revoked. Sign in again.</source>
        <translation>Der Hub hat Ihr Token nicht angenommen: Es ist falsch, abgelaufen oder widerrufen. Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>This needs an account. Sign in first.</source>
        <translation>Dafür wird ein Konto gebraucht. Melden Sie sich zuerst an.</translation>
    </message>
    <message>
        <source>The Hub asks for payment. Check billing in your account’s settings on the Hub.</source>
        <translation>Der Hub verlangt eine Zahlung. Prüfen Sie die Abrechnung in den Einstellungen Ihres Kontos auf dem Hub.</translation>
    </message>
    <message>
        <source>The server has nothing at this address. Check the address, and the endpoint in the settings.</source>
        <translation>Der Server hat unter dieser Adresse nichts. Prüfen Sie die Adresse und den Endpunkt in den Einstellungen.</translation>
    </message>
    <message>
        <source>This conflicts with what is there already, or with something still under way. Reload, then try again.</source>
        <translation>Dies steht im Konflikt mit etwas, das schon da ist oder noch läuft. Laden Sie neu und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The branch has changed since you opened it. Reload and try again.</source>
        <translation>Der Branch hat sich geändert, seit Sie ihn geöffnet haben. Laden Sie neu und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>This is more than the Hub takes at once. Send less in one go.</source>
        <translation>Das ist mehr, als der Hub auf einmal annimmt. Senden Sie weniger auf einmal.</translation>
    </message>
    <message>
        <source>The file no longer has the part that was asked for: it has changed. Start over.</source>
        <translation>Die Datei hat den angeforderten Teil nicht mehr: Sie hat sich geändert. Beginnen Sie von vorn.</translation>
    </message>
    <message>
        <source>The Hub refused the request (%1). See the details for what it said.</source>
        <translation>Der Hub hat die Anfrage abgelehnt (%1). Was er dazu sagt, steht in den Details.</translation>
    </message>
    <message>
        <source>The answer makes no sense. Something between here and the Hub may have replaced it: check the endpoint, a proxy or a network sign-in page.</source>
        <translation>Die Antwort ergibt keinen Sinn. Vielleicht hat etwas auf dem Weg zum Hub sie ersetzt: Prüfen Sie den Endpunkt, den Proxy oder die Anmeldeseite eines Netzwerks.</translation>
    </message>
    <message>
        <source>The Hub cannot be reached. Check the connection and try again.</source>
        <translation>Der Hub ist nicht erreichbar. Prüfen Sie die Verbindung und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The server’s certificate is not trusted, so nothing was sent. Check the clock, the endpoint and any proxy.</source>
        <translation>Dem Zertifikat des Servers wird nicht vertraut, deshalb wurde nichts gesendet. Prüfen Sie die Uhrzeit, den Endpunkt und gegebenenfalls den Proxy.</translation>
    </message>
    <message>
        <source>The Hub did not answer in time. Try again.</source>
        <translation>Der Hub hat nicht rechtzeitig geantwortet. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Cancelled. Start it again when you like.</source>
        <translation>Abgebrochen. Sie können jederzeit neu beginnen.</translation>
    </message>
    <message>
        <source>This cannot be sent. Correct it first.</source>
        <translation>Das kann so nicht gesendet werden. Korrigieren Sie es zuerst.</translation>
    </message>
    <message>
        <source>The system’s password store is missing or locked. Unlock it, or choose another place for the token.</source>
        <translation>Der Passwortspeicher des Systems fehlt oder ist gesperrt. Entsperren Sie ihn, oder wählen Sie einen anderen Ort für das Token.</translation>
    </message>
    <message>
        <source>%1 The Hub says: “%2”</source>
        <extracomment>%1 a sentence of ours, %2 the words of a server</extracomment>
        <translation>%1 Der Hub sagt: „%2“</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 a sentence of ours, %2 the words of the system</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a fact and its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>ExplorePane</name>
    <message>
        <source>models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>datasets</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>Spaces</translation>
    </message>
    <message>
        <source>This search</source>
        <translation>Diese Suche</translation>
    </message>
    <message>
        <source>Repos</source>
        <translation>Repos</translation>
    </message>
    <message>
        <source>Look further</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Nothing found so far</source>
        <translation>Bisher nichts gefunden</translation>
    </message>
    <message>
        <source>None of the first %1 states emissions within this range.</source>
        <extracomment>%1 is a number of models</extracomment>
        <translation>Keines der ersten %1 Modelle gibt Emissionen in diesem Bereich an.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No %1 match this search.</source>
        <translation>Keine %1 passen zu dieser Suche.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche zurücksetzen</translation>
    </message>
    <message>
        <source>This Hub has no %1 that you may see.</source>
        <translation>Auf diesem Hub gibt es keine %1, die Sie sehen dürfen.</translation>
    </message>
    <message>
        <source>Loading more…</source>
        <translation>Weitere werden geladen…</translation>
    </message>
    <message>
        <source>%1 of %2 models state emissions within this range</source>
        <extracomment>%1 are found, %2 were looked at</extracomment>
        <translation>%1 von %2 Modellen mit Emissionsangabe in diesem Bereich</translation>
    </message>
    <message>
        <source>“%1” is no longer among the saved searches.</source>
        <extracomment>%1 is the name of a saved search</extracomment>
        <translation>„%1“ gehört nicht mehr zu den gespeicherten Suchen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Diese Suche speichern</translation>
    </message>
    <message>
        <source>Name in the sidebar</source>
        <translation>Name in der Seitenleiste</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Ein Name ist erforderlich.</translation>
    </message>
    <message>
        <source>Filter by: %1</source>
        <translation>Filtern nach: %1</translation>
    </message>
    <message>
        <source>Copy search as: %1</source>
        <translation>Suche kopieren als: %1</translation>
    </message>
</context>
<context>
    <name>ExternalEdits</name>
    <message>
        <source>Only files can be opened in another program.</source>
        <translation>Nur Dateien können in einem anderen Programm geöffnet werden.</translation>
    </message>
    <message>
        <source>It is larger than %1: download it instead.</source>
        <translation>Die Datei ist größer als %1: Laden Sie sie stattdessen herunter.</translation>
    </message>
    <message>
        <source>The system has no program for this sort of file.</source>
        <translation>Das System hat kein Programm für diese Art von Datei.</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
</context>
<context>
    <name>Facet</name>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Trained on dataset</source>
        <translation>Trainiert mit Datensatz</translation>
    </message>
    <message>
        <source>Model name</source>
        <translation>Modellname</translation>
    </message>
    <message>
        <source>Number of parameters</source>
        <translation>Anzahl der Parameter</translation>
    </message>
    <message>
        <source>Carbon emissions</source>
        <translation>CO₂-Ausstoß</translation>
    </message>
    <message>
        <source>Gated</source>
        <translation>Zugangsbeschränkt</translation>
    </message>
    <message>
        <source>Inference</source>
        <translation>Inferenz</translation>
    </message>
    <message>
        <source>Inference provider</source>
        <translation>Inferenzanbieter</translation>
    </message>
    <message>
        <source>Local app</source>
        <translation>Lokale App</translation>
    </message>
    <message>
        <source>Other tag</source>
        <translation>Anderes Tag</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Bereitstellung</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>Bucket</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>DOI</source>
        <translation>DOI</translation>
    </message>
    <message>
        <source>Task category</source>
        <translation>Aufgabenkategorie</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>Modalität</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Dataset name</source>
        <translation>Datensatzname</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>Benchmark</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Multilinguality</source>
        <translation>Mehrsprachigkeit</translation>
    </message>
    <message>
        <source>Language creators</source>
        <translation>Herkunft der Texte</translation>
    </message>
    <message>
        <source>Annotations creators</source>
        <translation>Herkunft der Annotationen</translation>
    </message>
    <message>
        <source>Source datasets</source>
        <translation>Quelldatensätze</translation>
    </message>
    <message>
        <source>SDK</source>
        <translation>SDK</translation>
    </message>
    <message>
        <source>Uses model</source>
        <translation>Nutzt Modell</translation>
    </message>
    <message>
        <source>Uses dataset</source>
        <translation>Nutzt Datensatz</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Verknüpft</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>%1 cannot be “%2”.</source>
        <extracomment>%1 is what is filtered by, such as Gated; %2 what was typed</extracomment>
        <translation>%1: „%2“ ist nicht möglich.</translation>
    </message>
    <message>
        <source>“%1” is no range. Write 6B..128B, or only one end of it.</source>
        <translation>„%1“ ist kein Zahlenbereich. Schreiben Sie 6B..128B oder nur eines der Enden.</translation>
    </message>
</context>
<context>
    <name>FacetPopup</name>
    <message>
        <source>Search by name</source>
        <translation>Nach Namen suchen</translation>
    </message>
    <message>
        <source>Name of a person or an organization</source>
        <translation>Name einer Person oder Organisation</translation>
    </message>
    <message>
        <source>owner/name</source>
        <translation>owner/name</translation>
    </message>
    <message>
        <source>Type it, then press Enter</source>
        <translation>Eintippen, dann Eingabe drücken</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Fetch the tags of this Hub again</source>
        <translation>Die Tags dieses Hubs neu abrufen</translation>
    </message>
    <message>
        <source>Grams of CO₂ that the training cost, as cards state them. The Hub cannot search for it: cards are looked through here.</source>
        <translation>CO₂ des Trainings in Gramm, wie in den Karten angegeben. Der Hub kann danach nicht suchen: Die Karten werden hier durchgesehen.</translation>
    </message>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>Number of weights, such as 350M, 6B or 1.5T.</source>
        <translation>Anzahl der Gewichte, etwa 350M, 6B oder 1.5T.</translation>
    </message>
    <message>
        <source>6B</source>
        <translation>6B</translation>
    </message>
    <message>
        <source>Tags fetched %1</source>
        <extracomment>%1 is a time such as &quot;3 hours ago&quot;</extracomment>
        <translation>Tags abgerufen %1</translation>
    </message>
    <message>
        <source>Fetching tags…</source>
        <translation>Tags werden abgerufen…</translation>
    </message>
    <message>
        <source>%1; fetching them again failed</source>
        <translation>%1; erneutes Abrufen ist fehlgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more: type a few letters to find them.</source>
        <translation><numerusform>%Ln weiterer: Tippen Sie einige Buchstaben, um ihn zu finden.</numerusform><numerusform>%Ln weitere: Tippen Sie einige Buchstaben, um sie zu finden.</numerusform></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>Type a few letters of the name.</source>
        <translation>Tippen Sie einige Buchstaben des Namens.</translation>
    </message>
    <message>
        <source>This Hub has no such tags.</source>
        <translation>Dieser Hub hat keine solchen Tags.</translation>
    </message>
    <message>
        <source>Nothing is called that here.</source>
        <translation>Hier heißt nichts so.</translation>
    </message>
    <message>
        <source>Use “%1”</source>
        <extracomment>%1 is what was typed as the value of a filter</extracomment>
        <translation>„%1“ verwenden</translation>
    </message>
</context>
<context>
    <name>FactListModel</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>Fine-tuned from</source>
        <translation>Feinabgestimmt aus</translation>
    </message>
    <message>
        <source>Quantized from</source>
        <translation>Quantisiert aus</translation>
    </message>
    <message>
        <source>Merged from</source>
        <translation>Zusammengeführt aus</translation>
    </message>
    <message>
        <source>Adapter for</source>
        <translation>Adapter für</translation>
    </message>
    <message>
        <source>Base model</source>
        <translation>Basismodell</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Open the app</source>
        <translation>App öffnen</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Carbon</source>
        <extracomment>grams of carbon dioxide</extracomment>
        <translation>CO₂-Ausstoß</translation>
    </message>
    <message>
        <source>%1 g CO₂ eq</source>
        <translation>%1 g CO₂-Äquivalent</translation>
    </message>
    <message>
        <source>The card’s facts cannot be read</source>
        <translation>Die Angaben der Karte sind nicht lesbar</translation>
    </message>
    <message>
        <source>What stands between the first two “---” lines of README.md is no valid YAML: %1</source>
        <translation>Was zwischen den ersten beiden „---“-Zeilen der README.md steht, ist kein gültiges YAML: %1</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>In turn from</source>
        <extracomment>before the models that a model&apos;s base model was itself made from</extracomment>
        <translation>Wiederum aus</translation>
    </message>
    <message>
        <source>This model, made from those</source>
        <translation>Dieses Modell, daraus entstanden</translation>
    </message>
    <message>
        <source>Made from it…</source>
        <translation>Daraus entstanden…</translation>
    </message>
    <message>
        <source>%1 fine-tuned</source>
        <extracomment>%1 numbers of models that were made from another</extracomment>
        <translation>%1 feinabgestimmt</translation>
    </message>
    <message>
        <source>%1 adapters</source>
        <translation>%1 Adapter</translation>
    </message>
    <message>
        <source>%1 merged</source>
        <translation>%1 zusammengeführt</translation>
    </message>
    <message>
        <source>%1 quantized</source>
        <translation>%1 quantisiert</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) made from it</source>
        <translation><numerusform>%n daraus entstandenes Modell</numerusform><numerusform>%n daraus entstandene Modelle</numerusform></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 &quot;4 models made from it&quot;, %2 how many of each sort</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Evaluation results</source>
        <translation>Evaluierungsergebnisse</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 (verified)</source>
        <translation>%1 (geprüft)</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the card</source>
        <translation><numerusform>%n weiteres in der Karte</numerusform><numerusform>%n weitere in der Karte</numerusform></translation>
    </message>
    <message>
        <source>Repo</source>
        <translation>Repo</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <source>%1 last month</source>
        <translation>%1 im letzten Monat</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Likes</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>Herunterladen…</translation>
    </message>
    <message>
        <source>History of this folder</source>
        <translation>Verlauf dieses Ordners</translation>
    </message>
    <message>
        <source>History of this file</source>
        <translation>Verlauf dieser Datei</translation>
    </message>
    <message>
        <source>Open on the Hub</source>
        <translation>Auf dem Hub öffnen</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Copy paths</source>
        <translation>Pfade kopieren</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Copy SHA-256</source>
        <translation>SHA-256 kopieren</translation>
    </message>
    <message>
        <source>Copy git id</source>
        <translation>Git-ID kopieren</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <source>Copy as Python</source>
        <translation>Als Python kopieren</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 speichern</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Als %1 gespeichert.</translation>
    </message>
    <message>
        <source>The file was not saved. %1</source>
        <translation>Die Datei wurde nicht gespeichert. %1</translation>
    </message>
    <message>
        <source>Save what the scanners warn of?</source>
        <translation>Trotz Warnung der Scanner speichern?</translation>
    </message>
    <message>
        <source>The Hub’s scanners found something suspicious or dangerous in %1. Opening it may harm your computer.</source>
        <translation>Die Scanner des Hubs haben in %1 etwas Verdächtiges oder Gefährliches gefunden. Das Öffnen kann Ihrem Computer schaden.</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>Trotzdem speichern</translation>
    </message>
</context>
<context>
    <name>FileDetailsFetch</name>
    <message>
        <source>not a large file</source>
        <translation>keine große Datei</translation>
    </message>
    <message>
        <source>Large file</source>
        <translation>Große Datei</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>It is too large to be shown here.</source>
        <translation>Die Datei ist zu groß, um hier angezeigt zu werden.</translation>
    </message>
    <message>
        <source>SVG is not drawn: it could refer to files of this machine.</source>
        <translation>SVG wird nicht gezeichnet: Es könnte auf Dateien dieses Rechners verweisen.</translation>
    </message>
    <message>
        <source>This image is too large to be shown.</source>
        <translation>Dieses Bild ist zu groß, um angezeigt zu werden.</translation>
    </message>
    <message>
        <source>This image cannot be shown (%1).</source>
        <translation>Dieses Bild kann nicht angezeigt werden (%1).</translation>
    </message>
</context>
<context>
    <name>FileDownload</name>
    <message>
        <source>The file was changed on the Hub meanwhile.</source>
        <translation>Die Datei wurde inzwischen auf dem Hub geändert.</translation>
    </message>
    <message>
        <source>What arrived is not the file that the Hub announced.</source>
        <translation>Angekommen ist nicht die Datei, die der Hub angekündigt hat.</translation>
    </message>
</context>
<context>
    <name>FileSearchView</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Files found</source>
        <translation>Gefundene Dateien</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Suche läuft</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Search on</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>Nothing found so far</source>
        <translation>Bisher nichts gefunden</translation>
    </message>
    <message>
        <source>Not all files of this repo have been searched yet.</source>
        <translation>Noch wurden nicht alle Dateien dieses Repos durchsucht.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No file of this repo has “%1” in its path.</source>
        <translation>Keine Datei dieses Repos enthält „%1“ im Pfad.</translation>
    </message>
    <message>
        <source>%1 found among %2 files and folders so far…</source>
        <translation>Bisher %1 unter %2 Dateien und Ordnern gefunden…</translation>
    </message>
    <message>
        <source>%1 found among all %2 files and folders</source>
        <translation>%1 unter allen %2 Dateien und Ordnern gefunden</translation>
    </message>
    <message>
        <source>Incomplete: %1 found among the first %2 files and folders.</source>
        <translation>Unvollständig: %1 unter den ersten %2 Dateien und Ordnern gefunden.</translation>
    </message>
    <message>
        <source>Incomplete: %1 found among the first %2 files and folders. %3</source>
        <translation>Unvollständig: %1 unter den ersten %2 Dateien und Ordnern gefunden. %3</translation>
    </message>
</context>
<context>
    <name>FileSnapshot</name>
    <message>
        <source>The file became shorter while it was read.</source>
        <translation>Die Datei wurde während des Lesens kürzer.</translation>
    </message>
</context>
<context>
    <name>FileSource</name>
    <message>
        <source>Looking through the files of %1…</source>
        <translation>Dateien von %1 werden durchsucht…</translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln file(s) were looked through, there are more</source>
        <translation><numerusform>Nur %Ln Datei wurde durchsucht, es gibt weitere</numerusform><numerusform>Die ersten %Ln Dateien wurden durchsucht, es gibt weitere</numerusform></translation>
    </message>
    <message>
        <source>The files of %1 could not be listed</source>
        <translation>Die Dateien von %1 konnten nicht aufgelistet werden</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
</context>
<context>
    <name>FileStaging</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation><numerusform>%1 und %n weitere</numerusform><numerusform>%1 und %n weitere</numerusform></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Open in my editor</source>
        <translation>In meinem Editor öffnen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>New file…</source>
        <translation>Neue Datei…</translation>
    </message>
    <message>
        <source>Stage files…</source>
        <translation>Dateien vormerken…</translation>
    </message>
    <message>
        <source>Stage a folder…</source>
        <translation>Ordner vormerken…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>Sign in to change files</source>
        <translation>Zum Ändern von Dateien anmelden</translation>
    </message>
    <message>
        <source>Your token can only read: sign in with one that can write</source>
        <translation>Ihr Token kann nur lesen: Melden Sie sich mit einem an, das schreiben kann</translation>
    </message>
    <message>
        <source>Files of a tag or a commit cannot be changed: choose a branch</source>
        <translation>Dateien eines Tags oder Commits lassen sich nicht ändern: Wählen Sie einen Branch aus</translation>
    </message>
    <message>
        <source>This repo is not yours, and this server takes no pull requests</source>
        <translation>Dieses Repo gehört Ihnen nicht, und dieser Server nimmt keine Pull-Requests an</translation>
    </message>
    <message>
        <source>Restore in</source>
        <extracomment>files of an old revision; a menu of branches follows</extracomment>
        <translation>Wiederherstellen in</translation>
    </message>
    <message>
        <source>Restore in %1</source>
        <translation>In %1 wiederherstellen</translation>
    </message>
    <message>
        <source>One moment: what was done before is still being staged</source>
        <translation>Einen Moment: Die vorherige Aktion wird noch vorgemerkt</translation>
    </message>
    <message>
        <source>The staged changes are being committed</source>
        <translation>Die vorgemerkten Änderungen werden gerade committet</translation>
    </message>
    <message>
        <source>Select a file or folder first</source>
        <translation>Zuerst eine Datei oder einen Ordner auswählen</translation>
    </message>
    <message>
        <source>Select one file or folder first</source>
        <translation>Zuerst genau eine Datei oder einen Ordner auswählen</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>Es gibt nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig machen: %1</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>„%1“ umbenennen</translation>
    </message>
    <message>
        <source>New name. A path from the root begins with “/”.</source>
        <translation>Neuer Name. Ein Pfad ab der obersten Ebene beginnt mit „/“.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Renamed %1 to %2</source>
        <translation>%1 in %2 umbenannt</translation>
    </message>
    <message>
        <source>Moved %1 to %2</source>
        <translation>%1 nach %2 verschoben</translation>
    </message>
    <message numerus="yes">
        <source>Moved %n item(s) to %1</source>
        <translation><numerusform>%n Element nach %1 verschoben</numerusform><numerusform>%n Elemente nach %1 verschoben</numerusform></translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>%1 gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n item(s)</source>
        <translation><numerusform>%n Element gelöscht</numerusform><numerusform>%n Elemente gelöscht</numerusform></translation>
    </message>
    <message>
        <source>Copied %1 to %2</source>
        <translation>%1 nach %2 kopiert</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n item(s) to %1</source>
        <translation><numerusform>%n Element nach %1 kopiert</numerusform><numerusform>%n Elemente nach %1 kopiert</numerusform></translation>
    </message>
    <message>
        <source>Replace “%1”?</source>
        <translation>„%1“ ersetzen?</translation>
    </message>
    <message numerus="yes">
        <source>Replace %n file(s)?</source>
        <translation><numerusform>%n Datei ersetzen?</numerusform><numerusform>%n Dateien ersetzen?</numerusform></translation>
    </message>
    <message>
        <source>The branch has files of these names already: %1. The history keeps what is replaced.</source>
        <translation>Dateien dieser Namen gibt es im Branch bereits: %1. Was ersetzt wird, bleibt im Verlauf erhalten.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>“%1” is there already</source>
        <translation>„%1“ ist bereits vorhanden</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) are there already</source>
        <translation><numerusform>%n Name ist bereits vergeben</numerusform><numerusform>%n Namen sind bereits vergeben</numerusform></translation>
    </message>
    <message>
        <source>The branch has %1. Merging keeps the files that have other names; the history keeps whatever is replaced.</source>
        <translation>Im Branch gibt es %1. Beim Zusammenführen bleiben Dateien mit anderen Namen erhalten; was ersetzt wird, bleibt im Verlauf.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>%1: it waits on the stage of that branch</source>
        <translation>%1: Das wartet in den Vormerkungen jenes Branches</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>Neue Datei</translation>
    </message>
    <message>
        <source>Name, with folders in front if need be</source>
        <translation>Name, bei Bedarf mit vorangestellten Ordnern</translation>
    </message>
    <message>
        <source>Name in %1/. A path from the root begins with “/”.</source>
        <translation>Name in %1/. Ein Pfad ab der obersten Ebene beginnt mit „/“.</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>notes.md</source>
        <translation>notizen.md</translation>
    </message>
    <message>
        <source>Stage files</source>
        <translation>Dateien vormerken</translation>
    </message>
    <message>
        <source>Stage a folder</source>
        <translation>Ordner vormerken</translation>
    </message>
    <message>
        <source>There is nothing in it that could be staged.</source>
        <translation>Darin ist nichts, was vorgemerkt werden könnte.</translation>
    </message>
    <message numerus="yes">
        <source>Staged %n file(s)</source>
        <translation><numerusform>%n Datei vorgemerkt</numerusform><numerusform>%n Dateien vorgemerkt</numerusform></translation>
    </message>
    <message>
        <source>Restored %1 in %2</source>
        <translation>%1 in %2 wiederhergestellt</translation>
    </message>
    <message numerus="yes">
        <source>Restored %n item(s) in %1</source>
        <translation><numerusform>%n Element in %1 wiederhergestellt</numerusform><numerusform>%n Elemente in %1 wiederhergestellt</numerusform></translation>
    </message>
    <message>
        <source>These files are on another server, %1</source>
        <translation>Diese Dateien liegen auf einem anderen Server: %1</translation>
    </message>
    <message>
        <source>“%1” is not committed yet: only its own branch can have it</source>
        <translation>„%1“ ist noch nicht committet und daher nur im eigenen Branch verfügbar</translation>
    </message>
    <message>
        <source>A folder cannot be put into itself</source>
        <translation>Ein Ordner kann nicht in sich selbst abgelegt werden</translation>
    </message>
    <message>
        <source>“%1” is in this folder already</source>
        <translation>„%1“ ist bereits in diesem Ordner</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>%1 nach %2 verschieben</translation>
    </message>
    <message>
        <source>Copy %1 to %2</source>
        <translation>%1 nach %2 kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Move %n item(s) to %1</source>
        <translation><numerusform>%n Element nach %1 verschieben</numerusform><numerusform>%n Elemente nach %1 verschieben</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Copy %n item(s) to %1</source>
        <translation><numerusform>%n Element nach %1 kopieren</numerusform><numerusform>%n Elemente nach %1 kopieren</numerusform></translation>
    </message>
</context>
<context>
    <name>FileTreeDelegate</name>
    <message>
        <source>LFS</source>
        <translation>LFS</translation>
    </message>
    <message>
        <source>Xet</source>
        <translation>Xet</translation>
    </message>
    <message>
        <source>%1
%2 (staged)</source>
        <extracomment>a path, and what will become of it with the next commit</extracomment>
        <translation>%1
%2 (vorgemerkt)</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>FileTreeModel</name>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>More files</source>
        <translation>Weitere Dateien</translation>
    </message>
    <message>
        <source>This folder could not be listed</source>
        <translation>Dieser Ordner konnte nicht aufgelistet werden</translation>
    </message>
    <message>
        <source>Empty folder</source>
        <translation>Leerer Ordner</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Last commit</source>
        <translation>Letzter Commit</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
</context>
<context>
    <name>FileTypes</name>
    <message>
        <source>Model weights</source>
        <translation>Modellgewichte</translation>
    </message>
    <message>
        <source>Arrays</source>
        <translation>Arrays</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Source code</source>
        <translation>Quellcode</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>Notebook</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
</context>
<context>
    <name>FileVault</name>
    <message>
        <source>Others on this computer may read it.</source>
        <translation>Andere auf diesem Rechner haben Lesezugriff darauf.</translation>
    </message>
    <message>
        <source>The folder cannot be created.</source>
        <translation>Der Ordner kann nicht angelegt werden.</translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message>
        <source>History of this file</source>
        <translation>Verlauf dieser Datei</translation>
    </message>
    <message>
        <source>Your changes to %1 were staged</source>
        <translation>Ihre Änderungen an %1 wurden vorgemerkt</translation>
    </message>
    <message>
        <source>%1 is open in your editor. Whatever you save there is staged here.</source>
        <translation>%1 ist in Ihrem Editor geöffnet. Was Sie dort speichern, wird hier vorgemerkt.</translation>
    </message>
    <message>
        <source>%1 was changed in your editor and staged</source>
        <translation>%1 wurde in Ihrem Editor geändert und vorgemerkt</translation>
    </message>
    <message>
        <source>Search all files</source>
        <translation>Alle Dateien durchsuchen</translation>
    </message>
    <message>
        <source>Finds files and folders anywhere in this repo by words in their paths</source>
        <translation>Findet Dateien und Ordner überall in diesem Repo anhand von Wörtern im Pfad</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Noch keine Dateien</translation>
    </message>
    <message>
        <source>Drop files or folders here, or choose some to upload.</source>
        <translation>Ziehen Sie Dateien oder Ordner hierher oder wählen Sie welche zum Hochladen aus.</translation>
    </message>
    <message>
        <source>Nothing has been uploaded to this revision.</source>
        <translation>Zu dieser Revision wurde noch nichts hochgeladen.</translation>
    </message>
    <message>
        <source>Upload files…</source>
        <translation>Dateien hochladen…</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>Close folder</source>
        <translation>Ordner schließen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Everything that can be filtered by</source>
        <translation>Alles, wonach gefiltert werden kann</translation>
    </message>
    <message>
        <source>Filter by this</source>
        <translation>Danach filtern</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Weitere Filter</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Clear all</source>
        <translation>Alle entfernen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>What is filtered by, and its value: License: mit</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Diesen Filter entfernen</translation>
    </message>
    <message>
        <source>Remove filter %1</source>
        <translation>Filter %1 entfernen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 oder mehr</translation>
    </message>
    <message>
        <source>%1 or less</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>a range</extracomment>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message>
        <source>Send anyway</source>
        <translation>Trotzdem senden</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Plan again</source>
        <translation>Neu planen</translation>
    </message>
    <message>
        <source>What was found out about the files</source>
        <translation>Befunde zu den Dateien</translation>
    </message>
    <message>
        <source>Of the selected files, or of all of them. Whoever may read the repo can read them then.</source>
        <translation>Gilt für die ausgewählten Dateien oder für alle. Wer das Repo lesen darf, kann die Secrets dann lesen.</translation>
    </message>
    <message>
        <source>The selected files, or all of them.</source>
        <translation>Die ausgewählten Dateien oder alle.</translation>
    </message>
    <message>
        <source>Once you have taken the secrets out of the files.</source>
        <translation>Sobald Sie die Secrets aus den Dateien entfernt haben.</translation>
    </message>
    <message numerus="yes">
        <source>What looks like a token or a key would be sent in %n file(s). Take it out and plan again, or decide:</source>
        <translation><numerusform>In %n Datei würde etwas gesendet, das wie ein Token oder ein Schlüssel aussieht. Entfernen Sie es und planen Sie neu, oder entscheiden Sie:</numerusform><numerusform>In %n Dateien würde etwas gesendet, das wie ein Token oder ein Schlüssel aussieht. Entfernen Sie es und planen Sie neu, oder entscheiden Sie:</numerusform></translation>
    </message>
    <message>
        <source>It is decided what becomes of the files with secrets. It can still be decided otherwise:</source>
        <translation>Es ist entschieden, was mit den Dateien geschieht, die Secrets enthalten. Das lässt sich noch ändern:</translation>
    </message>
</context>
<context>
    <name>FolderChanges</name>
    <message>
        <source>The system has no more watches for folders (fs.inotify.max_user_watches).</source>
        <translation>Das System kann keine weiteren Ordner überwachen (fs.inotify.max_user_watches).</translation>
    </message>
</context>
<context>
    <name>FolderPush</name>
    <message>
        <source>The folder is empty, although files were pushed from it. Nothing is deleted in the repo for that: the disk may be missing.</source>
        <translation>Der Ordner ist leer, obwohl daraus Dateien übertragen wurden. Im Repo wird deshalb nichts gelöscht: Vielleicht fehlt der Datenträger.</translation>
    </message>
</context>
<context>
    <name>FolderScan</name>
    <message>
        <source>The file&apos;s name is not valid UTF-8.</source>
        <translation>Der Name der Datei ist kein gültiges UTF-8.</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 a number, %2 a unit such as kB</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>1 minute ago</source>
        <translation>vor 1 Minute</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation><numerusform>vor %n Minute</numerusform><numerusform>vor %n Minuten</numerusform></translation>
    </message>
    <message>
        <source>1 hour ago</source>
        <translation>vor 1 Stunde</translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation><numerusform>vor %n Stunde</numerusform><numerusform>vor %n Stunden</numerusform></translation>
    </message>
    <message>
        <source>1 day ago</source>
        <translation>vor 1 Tag</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation><numerusform>vor %n Tag</numerusform><numerusform>vor %n Tagen</numerusform></translation>
    </message>
    <message>
        <source>1 month ago</source>
        <translation>vor 1 Monat</translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation><numerusform>vor %n Monat</numerusform><numerusform>vor %n Monaten</numerusform></translation>
    </message>
    <message>
        <source>1 year ago</source>
        <translation>vor 1 Jahr</translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation><numerusform>vor %n Jahr</numerusform><numerusform>vor %n Jahren</numerusform></translation>
    </message>
    <message>
        <source>%1 B</source>
        <extracomment>%1 a number of bytes</extracomment>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 Byte</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>%1&#xa0;%</source>
        <extracomment>a share; the space between is a no-break one</extracomment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>days and hours</comment>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>a speed; %1 is a size such as 84 MB</extracomment>
        <translation>%1/s</translation>
    </message>
</context>
<context>
    <name>GateCard</name>
    <message>
        <source>No gate: who can see the repo has its files</source>
        <translation>Keine: Wer das Repo sehen kann, hat auch die Dateien</translation>
    </message>
    <message>
        <source>Automatic: who accepts the terms has the files at once</source>
        <translation>Automatisch: Wer die Bedingungen akzeptiert, hat die Dateien sofort</translation>
    </message>
    <message>
        <source>Manual: I decide on each request</source>
        <translation>Manuell: Ich entscheide über jede Anfrage</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Zugangsbeschränkung</translation>
    </message>
    <message>
        <source>Behind a gate, people give their name and mail address, and accept your terms, before they get the files. The card and the list of files stay visible.</source>
        <translation>Ist der Zugang beschränkt, geben Interessierte ihren Namen und ihre E-Mail-Adresse an und akzeptieren Ihre Bedingungen, bevor sie die Dateien bekommen. Die Karte und die Dateiliste bleiben sichtbar.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The terms and further questions stand in the front matter of README.md: extra_gated_prompt and extra_gated_fields.</source>
        <translation>Die Bedingungen und weitere Fragen stehen im Front Matter der README.md: extra_gated_prompt und extra_gated_fields.</translation>
    </message>
    <message>
        <source>Save the gate</source>
        <translation>Zugangsbeschränkung speichern</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Members get in without asking</source>
        <translation>Mitglieder haben ohne Anfrage Zugang</translation>
    </message>
    <message>
        <source>Members have to ask as well</source>
        <translation>Auch Mitglieder müssen anfragen</translation>
    </message>
    <message>
        <source>Once a day, all together</source>
        <translation>Einmal am Tag, alle zusammen</translation>
    </message>
    <message>
        <source>At once, one by one</source>
        <translation>Sofort, jede einzeln</translation>
    </message>
    <message>
        <source>Own organization</source>
        <translation>Eigene Organisation</translation>
    </message>
    <message>
        <source>Mail about requests</source>
        <translation>E-Mails zu Anfragen</translation>
    </message>
    <message>
        <source>Mail goes to</source>
        <translation>E-Mails gehen an</translation>
    </message>
    <message>
        <source>That is no mail address</source>
        <translation>Das ist keine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Choose something else first</source>
        <translation>Zuerst etwas anderes auswählen</translation>
    </message>
</context>
<context>
    <name>HardwarePanel</name>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>Sleep time</source>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>after %1 without visitors</source>
        <translation>nach %1 ohne Besuche</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Goes to &amp;sleep</source>
        <translation>&amp;Ruht</translation>
    </message>
    <message>
        <source>The documented prices; the server’s own list could not be had.</source>
        <translation>Die dokumentierten Preise; die Liste des Servers war nicht abrufbar.</translation>
    </message>
    <message>
        <source>A static Space runs on nothing: it costs nothing and never sleeps.</source>
        <translation>Ein statischer Space braucht keine Hardware: Er kostet nichts und ruht nie.</translation>
    </message>
    <message>
        <source>Free hardware always goes to sleep after 48 hours without visitors; this cannot be changed.</source>
        <translation>Auf kostenloser Hardware ruht ein Space immer nach 48 Stunden ohne Besuche; das lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>What %1 costs is not known here; the Hub’s pricing page says it.</source>
        <translation>Was %1 kostet, ist hier nicht bekannt; es steht auf der Preisseite des Hubs.</translation>
    </message>
    <message>
        <source>Switch to %1</source>
        <translation>Zu %1 wechseln</translation>
    </message>
    <message>
        <source>Change sleep time</source>
        <translation>Ruhezeit ändern</translation>
    </message>
    <message>
        <source>Switch hardware</source>
        <translation>Hardware wechseln</translation>
    </message>
    <message>
        <source>One moment: it is not known yet what it runs on</source>
        <translation>Einen Moment: Die Hardware ist noch nicht bekannt</translation>
    </message>
    <message>
        <source>A static Space has nothing that runs on hardware</source>
        <translation>Bei einem statischen Space läuft nichts auf Hardware</translation>
    </message>
    <message>
        <source>One moment: the last change is still on its way</source>
        <translation>Einen Moment: Die letzte Änderung ist noch unterwegs</translation>
    </message>
    <message>
        <source>Choose other hardware or another sleep time first</source>
        <translation>Zuerst eine andere Hardware oder Ruhezeit auswählen</translation>
    </message>
    <message>
        <source>The Space restarts</source>
        <translation>Der Space startet neu</translation>
    </message>
    <message>
        <source>When a Space on shared graphics processors goes to sleep is up to the Hub.</source>
        <translation>Wann ein Space auf gemeinsam genutzten Grafikprozessoren schlafen geht, bestimmt der Hub.</translation>
    </message>
</context>
<context>
    <name>HardwareTableModel</name>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <source>free</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>$%1 / h</source>
        <extracomment>a price an hour in US dollars</extracomment>
        <translation>%1&#xa0;$/h</translation>
    </message>
    <message>
        <source>%1 vCPU</source>
        <translation>%1 vCPU</translation>
    </message>
    <message>
        <source>%1 (current)</source>
        <translation>%1 (aktuell)</translation>
    </message>
    <message>
        <source>%1 (requested)</source>
        <translation>%1 (angefordert)</translation>
    </message>
    <message>
        <source>$%1 an hour</source>
        <translation>%1&#xa0;$ pro Stunde</translation>
    </message>
    <message>
        <source>%1: not on the server’s list of today</source>
        <translation>%1: nicht auf der aktuellen Liste des Servers</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Festplatte</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>quota</source>
        <extracomment>in place of a price: what it is paid with</extracomment>
        <translation>Kontingent</translation>
    </message>
</context>
<context>
    <name>HistoryActions</name>
    <message>
        <source>Looking what has to change…</source>
        <translation>Nötige Änderungen werden ermittelt…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>All commits of %1 are one now.</source>
        <translation>Alle Commits von %1 sind jetzt zu einem zusammengefasst.</translation>
    </message>
    <message>
        <source>The Hub makes all commits of %1 one…</source>
        <extracomment>%1 is a branch</extracomment>
        <translation>Der Hub fasst alle Commits von %1 zu einem zusammen…</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Nicht weiter warten</translation>
    </message>
    <message>
        <source>The Hub may still be squashing %1: reload its history to see.</source>
        <extracomment>%1 is a branch</extracomment>
        <translation>Der Hub fasst %1 vielleicht noch zusammen: Laden Sie den Verlauf neu, um das zu sehen.</translation>
    </message>
    <message>
        <source>Something else is being looked up for a restoration</source>
        <translation>Es wird bereits eine andere Wiederherstellung vorbereitet</translation>
    </message>
    <message>
        <source>One moment: the commit before it is being looked up</source>
        <translation>Einen Moment: Der Commit davor wird noch ermittelt</translation>
    </message>
    <message>
        <source>Browse files at this commit</source>
        <translation>Dateien im Stand dieses Commits ansehen</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <extracomment>%1 is the revision that is looked at</extracomment>
        <translation>Mit %1 vergleichen</translation>
    </message>
    <message>
        <source>Copy the commit’s id</source>
        <translation>Commit-ID kopieren</translation>
    </message>
    <message>
        <source>Open on the Hub</source>
        <translation>Auf dem Hub öffnen</translation>
    </message>
    <message>
        <source>New branch from here…</source>
        <translation>Neuer Branch ab hier…</translation>
    </message>
    <message>
        <source>New tag here…</source>
        <translation>Neues Tag hier…</translation>
    </message>
    <message>
        <source>Revert this commit</source>
        <translation>Diesen Commit zurücknehmen</translation>
    </message>
    <message>
        <source>Restore %1 to this state</source>
        <extracomment>%1 is a file or a folder</extracomment>
        <translation>%1 in diesem Stand wiederherstellen</translation>
    </message>
    <message>
        <source>Restore all files of %1 to this state</source>
        <extracomment>%1 is a branch</extracomment>
        <translation>Alle Dateien von %1 in diesem Stand wiederherstellen</translation>
    </message>
    <message>
        <source>Its history</source>
        <translation>Verlauf der Datei</translation>
    </message>
    <message>
        <source>Restore the version of %1</source>
        <translation>Version von %1 wiederherstellen</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Diese Version wiederherstellen</translation>
    </message>
    <message>
        <source>Restore the version before</source>
        <translation>Version davor wiederherstellen</translation>
    </message>
    <message>
        <source>A branch is being squashed already</source>
        <translation>Es wird bereits ein Branch zusammengefasst</translation>
    </message>
    <message>
        <source>Only a branch can be squashed</source>
        <translation>Nur Branches lassen sich zusammenfassen</translation>
    </message>
    <message>
        <source>Squash all commits of %1 into one…</source>
        <extracomment>%1 is a branch</extracomment>
        <translation>Alle Commits von %1 zu einem zusammenfassen…</translation>
    </message>
    <message>
        <source>%1 is in this state already: there is nothing to do.</source>
        <translation>%1 ist bereits auf diesem Stand: Es gibt nichts zu tun.</translation>
    </message>
    <message>
        <source>Staged: %1</source>
        <extracomment>what is to be done to a branch, as the title of a commit says it</extracomment>
        <translation>Vorgemerkt: %1</translation>
    </message>
    <message>
        <source>Later commits have changed %1%2. Nothing was staged.</source>
        <translation>Spätere Commits haben %1%2 geändert. Es wurde nichts vorgemerkt.</translation>
    </message>
    <message>
        <source>Revert the other files</source>
        <translation>In den übrigen Dateien zurücknehmen</translation>
    </message>
    <message>
        <source>Squash all commits of “%1”?</source>
        <translation>Alle Commits von „%1“ zusammenfassen?</translation>
    </message>
    <message>
        <source>All its commits become one: the history of %1 on this branch, with its messages, authors and old versions of files, is lost for good. The files stay as they are.</source>
        <translation>Alle Commits werden zu einem: Der Verlauf von %1 auf diesem Branch geht mit seinen Nachrichten, Autoren und alten Dateiversionen endgültig verloren. Die Dateien bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Squash the history</source>
        <translation>Verlauf zusammenfassen</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Search commits</source>
        <translation>Commits durchsuchen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Show the history of all files</source>
        <translation>Den Verlauf aller Dateien anzeigen</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>Commits</translation>
    </message>
    <message>
        <source>Compare revisions…</source>
        <translation>Revisionen vergleichen…</translation>
    </message>
    <message>
        <source>No commits yet</source>
        <translation>Noch keine Commits</translation>
    </message>
    <message>
        <source>What is uploaded here will be listed as commits.</source>
        <translation>Was hier hochgeladen wird, erscheint als Commits in dieser Liste.</translation>
    </message>
    <message>
        <source>History up to commit %1.</source>
        <translation>Verlauf bis Commit %1.</translation>
    </message>
    <message>
        <source>All of %1</source>
        <extracomment>%1 is a branch</extracomment>
        <translation>Ganzer Verlauf von %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Searching older commits…</source>
        <translation>Ältere Commits werden durchsucht…</translation>
    </message>
    <message>
        <source>Older commits were not searched yet.</source>
        <translation>Ältere Commits wurden noch nicht durchsucht.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Search further</source>
        <translation>Weitersuchen</translation>
    </message>
    <message numerus="yes">
        <source>None of the newest %Ln commit(s) speaks of “%1”.</source>
        <translation><numerusform>Im neuesten Commit kommt „%1“ nicht vor.</numerusform><numerusform>In den neuesten %Ln Commits kommt „%1“ nicht vor.</numerusform></translation>
    </message>
    <message>
        <source>No commit speaks of “%1”.</source>
        <translation>In keinem Commit kommt „%1“ vor.</translation>
    </message>
    <message>
        <source>%1 of %2 loaded</source>
        <extracomment>how many commits a search found among those loaded so far</extracomment>
        <translation>%1 von %2 geladenen</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>1 commit</source>
        <translation>1 Commit</translation>
    </message>
    <message>
        <source>%1 commits</source>
        <translation>%1 Commits</translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation>Datei anzeigen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>Branch “%1” was created.</source>
        <translation>Der Branch „%1“ wurde erstellt.</translation>
    </message>
    <message>
        <source>Branch “%1” was moved.</source>
        <translation>Der Branch „%1“ wurde verschoben.</translation>
    </message>
    <message>
        <source>Branch “%1” was deleted.</source>
        <translation>Der Branch „%1“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>Tag “%1” was created.</source>
        <translation>Das Tag „%1“ wurde erstellt.</translation>
    </message>
    <message>
        <source>Tag “%1” was moved.</source>
        <translation>Das Tag „%1“ wurde verschoben.</translation>
    </message>
    <message>
        <source>Tag “%1” was deleted.</source>
        <translation>Das Tag „%1“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>Only those who may write to this repo can do this</source>
        <translation>Das kann nur, wer in dieses Repo schreiben darf</translation>
    </message>
    <message>
        <source>Sign in to do this</source>
        <translation>Dazu müssen Sie angemeldet sein</translation>
    </message>
    <message>
        <source>Your token can only read: sign in with one that can write</source>
        <translation>Ihr Token kann nur lesen: Melden Sie sich mit einem an, das schreiben kann</translation>
    </message>
    <message>
        <source>Nothing can be added to a commit or a tag: choose a branch</source>
        <translation>Einem Commit oder Tag lässt sich nichts hinzufügen: Wählen Sie einen Branch</translation>
    </message>
    <message>
        <source>This repo is not yours, and this server takes no pull requests</source>
        <translation>Dieses Repo gehört Ihnen nicht, und dieser Server nimmt keine Pull-Requests an</translation>
    </message>
    <message>
        <source>The tag %1 could be moved no further than off its commit, and is gone. It stood at %2: make it there again. %3</source>
        <extracomment>%1 a tag, %2 a commit id, %3 a sentence that says why</extracomment>
        <translation>Das Tag %1 wurde von seinem Commit gelöst, ließ sich aber nicht neu setzen und ist jetzt weg. Es stand auf %2: Legen Sie es dort wieder an. %3</translation>
    </message>
    <message>
        <source>Restore %1 as of %2</source>
        <extracomment>the title of a commit: %1 a path, %2 a branch or a short commit id</extracomment>
        <translation>%1 im Stand von %2 wiederherstellen</translation>
    </message>
    <message>
        <source>Restore all files as of %1</source>
        <extracomment>the title of a commit: %1 a branch or a short commit id</extracomment>
        <translation>Alle Dateien im Stand von %1 wiederherstellen</translation>
    </message>
    <message>
        <source>Revert %2: %1</source>
        <extracomment>the title of a commit that undoes another: %1 its title, %2 its short id</extracomment>
        <translation>%2 zurücknehmen: %1</translation>
    </message>
</context>
<context>
    <name>HubSource</name>
    <message>
        <source>On the Hub</source>
        <translation>Auf dem Hub</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>The Hub could not be asked.</source>
        <translation>Der Hub konnte nicht abgefragt werden.</translation>
    </message>
    <message>
        <source>The Hub knows nothing of this name.</source>
        <translation>Der Hub kennt nichts mit diesem Namen.</translation>
    </message>
</context>
<context>
    <name>ImageView</name>
    <message>
        <source>This is no image format that can be shown.</source>
        <translation>Dieses Bildformat kann nicht angezeigt werden.</translation>
    </message>
    <message>
        <source>This image is too large to be shown: %1 × %2 pixels.</source>
        <translation>Dieses Bild ist zu groß zum Anzeigen: %1 × %2 Pixel.</translation>
    </message>
    <message>
        <source>This image is damaged (%1).</source>
        <translation>Dieses Bild ist beschädigt (%1).</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>ImportsView</name>
    <message>
        <source>Dangerous</source>
        <translation>Gefährlich</translation>
    </message>
    <message>
        <source>Suspicious</source>
        <translation>Verdächtig</translation>
    </message>
    <message>
        <source>Harmless</source>
        <translation>Harmlos</translation>
    </message>
    <message>
        <source>What the pickle loads</source>
        <translation>Was das Pickle lädt</translation>
    </message>
    <message>
        <source>Loads</source>
        <translation>Lädt</translation>
    </message>
    <message>
        <source>The Hub’s verdict</source>
        <translation>Urteil des Hubs</translation>
    </message>
    <message>
        <source>Asking the Hub what this pickle loads…</source>
        <translation>Der Hub wird gefragt, was dieses Pickle lädt…</translation>
    </message>
    <message>
        <source>A pickle runs code when it is opened. The Hub did not say what this one loads.</source>
        <translation>Ein Pickle führt beim Öffnen Code aus. Was dieses lädt, hat der Hub nicht mitgeteilt.</translation>
    </message>
    <message>
        <source>A pickle runs code when it is opened. What the Hub found in this one is harmless:</source>
        <translation>Ein Pickle führt beim Öffnen Code aus. Was der Hub in diesem gefunden hat, ist harmlos:</translation>
    </message>
    <message>
        <source>A pickle runs code when it is opened, and this one loads what it should not need:</source>
        <translation>Ein Pickle führt beim Öffnen Code aus, und dieses lädt etwas, das es nicht brauchen sollte:</translation>
    </message>
    <message>
        <source>A pickle runs code when it is opened. The Hub has yet to scan this one.</source>
        <translation>Ein Pickle führt beim Öffnen Code aus. Dieses muss der Hub noch überprüfen.</translation>
    </message>
    <message>
        <source>The Hub’s scanner found no imports that a pickle would run.</source>
        <translation>Der Scanner des Hubs hat keine Importe gefunden, die ein Pickle ausführen würde.</translation>
    </message>
    <message>
        <source>A pickle runs code when it is opened. The Hub lists no imports for this one.</source>
        <translation>Ein Pickle führt beim Öffnen Code aus. Für dieses nennt der Hub keine Importe.</translation>
    </message>
</context>
<context>
    <name>InboxActions</name>
    <message>
        <source>It is no pull request</source>
        <translation>Das ist kein Pull-Request</translation>
    </message>
    <message>
        <source>It is still a draft: publish it first</source>
        <translation>Es ist noch ein Entwurf: Veröffentlichen Sie ihn zuerst</translation>
    </message>
    <message>
        <source>It is not open any more</source>
        <translation>Nicht mehr offen</translation>
    </message>
    <message>
        <source>Only who may write to this repo can merge</source>
        <translation>Zusammenführen kann nur, wer in dieses Repo schreiben darf</translation>
    </message>
    <message>
        <source>It is merged</source>
        <translation>Bereits zusammengeführt</translation>
    </message>
    <message>
        <source>Only its author, and who may write to this repo, can do that</source>
        <translation>Das kann nur der Autor oder wer in dieses Repo schreiben darf</translation>
    </message>
    <message>
        <source>It conflicts with the branch it goes to, in: %1</source>
        <translation>Es gibt Konflikte mit dem Ziel-Branch in: %1</translation>
    </message>
    <message>
        <source>It conflicts with the branch it goes to.</source>
        <translation>Es gibt Konflikte mit dem Ziel-Branch.</translation>
    </message>
    <message>
        <source>Merge “%1”?</source>
        <translation>„%1“ zusammenführen?</translation>
    </message>
    <message>
        <source>%1 of %2 gets one more commit, “%3”, with everything that the pull request changes.</source>
        <extracomment>%1 is a branch, %2 a repo, %3 the title of a commit</extracomment>
        <translation>%1 von %2 erhält einen weiteren Commit „%3“ mit allen Änderungen des Pull-Requests.</translation>
    </message>
    <message>
        <source>Merge pull request</source>
        <translation>Pull-Request zusammenführen</translation>
    </message>
    <message>
        <source>%1 of %2 is merged.</source>
        <translation>%1 in %2 ist zusammengeführt.</translation>
    </message>
    <message>
        <source>%1 of %2 is closed.</source>
        <translation>%1 in %2 ist geschlossen.</translation>
    </message>
    <message>
        <source>%1 of %2 is open again.</source>
        <translation>%1 in %2 ist wieder offen.</translation>
    </message>
</context>
<context>
    <name>InboxPane</name>
    <message>
        <source>Save as section…</source>
        <translation>Als Abschnitt speichern…</translation>
    </message>
    <message>
        <source>Watch a repo…</source>
        <translation>Repo beobachten…</translation>
    </message>
    <message>
        <source>Title, repo or number</source>
        <translation>Titel, Repo oder Nummer</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Pull requests</source>
        <translation>Pull-Requests</translation>
    </message>
    <message>
        <source>Discussions</source>
        <translation>Diskussionen</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Zusammengeführt</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>Which repos</source>
        <translation>Welche Repos</translation>
    </message>
    <message>
        <source>All repos</source>
        <translation>Alle Repos</translation>
    </message>
    <message>
        <source>Own repos</source>
        <translation>Eigene Repos</translation>
    </message>
    <message>
        <source>Watched repos</source>
        <translation>Beobachtete Repos</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Only what has not been read</source>
        <translation>Nur was noch nicht gelesen wurde</translation>
    </message>
    <message>
        <source>Keeps these filters under a name</source>
        <translation>Speichert diese Filter unter einem Namen</translation>
    </message>
    <message>
        <source>Looks at the pull requests of somebody else’s repo as well</source>
        <translation>Berücksichtigt auch die Pull-Requests eines fremden Repos</translation>
    </message>
    <message>
        <source>Pull requests and discussions</source>
        <translation>Pull-Requests und Diskussionen</translation>
    </message>
    <message>
        <source>Sign in to see your pull requests</source>
        <translation>Melden Sie sich an, um Ihre Pull-Requests zu sehen</translation>
    </message>
    <message>
        <source>Those of your repos, and of those that you watch, are collected here.</source>
        <translation>Hier werden die aus Ihren eigenen und den von Ihnen beobachteten Repos gesammelt.</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Nothing that you want to hear of</source>
        <translation>Nur Stummgeschaltetes</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s) are muted.</source>
        <translation><numerusform>%n Thread ist stummgeschaltet.</numerusform><numerusform>%n Threads sind stummgeschaltet.</numerusform></translation>
    </message>
    <message>
        <source>Show muted</source>
        <translation>Stummgeschaltete anzeigen</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <source>None of the threads is like that.</source>
        <translation>Keiner der Threads passt dazu.</translation>
    </message>
    <message>
        <source>Show all open ones</source>
        <translation>Alle offenen anzeigen</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>Nobody has proposed or asked anything that is still open.</source>
        <translation>Es gibt keinen offenen Vorschlag und keine offene Frage.</translation>
    </message>
    <message>
        <source>The section “%1” was removed.</source>
        <translation>Der Abschnitt „%1“ wurde entfernt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>Watch a repo</source>
        <translation>Repo beobachten</translation>
    </message>
    <message>
        <source>Its pull requests and discussions appear here. Name or address:</source>
        <translation>Die Pull-Requests und Diskussionen des Repos erscheinen dann hier. Name oder Adresse:</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>That is no repo.</source>
        <translation>Das ist kein Repo.</translation>
    </message>
    <message numerus="yes">
        <source>Asking %1 of %n repo(s)…</source>
        <translation><numerusform>Abfrage läuft: %1 von %n Repo…</numerusform><numerusform>Abfrage läuft: %1 von %n Repos…</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n repo(s) could not be asked</source>
        <translation><numerusform>%n Repo konnte nicht abgefragt werden</numerusform><numerusform>%n Repos konnten nicht abgefragt werden</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>From %n repo(s) and your notifications</source>
        <translation><numerusform>Aus %n Repo und Ihren Benachrichtigungen</numerusform><numerusform>Aus %n Repos und Ihren Benachrichtigungen</numerusform></translation>
    </message>
    <message>
        <source>Open (O)</source>
        <translation>Öffnen (O)</translation>
    </message>
    <message>
        <source>Open in a new tab</source>
        <translation>In neuem Tab öffnen</translation>
    </message>
    <message>
        <source>Merge… (M)</source>
        <translation>Zusammenführen… (M)</translation>
    </message>
    <message>
        <source>Close (X)</source>
        <translation>Schließen (X)</translation>
    </message>
    <message>
        <source>Reopen (X)</source>
        <translation>Wieder öffnen (X)</translation>
    </message>
    <message>
        <source>Mark as read (U)</source>
        <translation>Als gelesen markieren (U)</translation>
    </message>
    <message>
        <source>Mark as unread (U)</source>
        <translation>Als ungelesen markieren (U)</translation>
    </message>
    <message>
        <source>No longer watch %1</source>
        <extracomment>%1 is a repo</extracomment>
        <translation>%1 nicht mehr beobachten</translation>
    </message>
    <message>
        <source>%1 is no longer watched.</source>
        <translation>%1 wird nicht mehr beobachtet.</translation>
    </message>
    <message>
        <source>Unmute this thread</source>
        <translation>Stummschaltung dieses Threads aufheben</translation>
    </message>
    <message>
        <source>Mute this thread</source>
        <translation>Diesen Thread stummschalten</translation>
    </message>
    <message>
        <source>Unmute %1</source>
        <translation>Stummschaltung von %1 aufheben</translation>
    </message>
    <message>
        <source>Mute %1</source>
        <translation>%1 stummschalten</translation>
    </message>
    <message>
        <source>“%1” is muted: it is neither shown nor counted here.</source>
        <extracomment>the name of a repo, or the title of a discussion</extracomment>
        <translation>„%1“ ist stummgeschaltet und wird hier weder angezeigt noch gezählt.</translation>
    </message>
    <message>
        <source>“%1” is no longer muted.</source>
        <translation>„%1“ ist nicht mehr stummgeschaltet.</translation>
    </message>
    <message numerus="yes">
        <source>%n muted</source>
        <translation><numerusform>%n stummgeschaltet</numerusform><numerusform>%n stummgeschaltet</numerusform></translation>
    </message>
    <message>
        <source>Hide what is muted</source>
        <translation>Stummgeschaltetes ausblenden</translation>
    </message>
    <message>
        <source>Show what is muted as well</source>
        <translation>Auch Stummgeschaltetes anzeigen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>InboxSections</name>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Open pull requests</source>
        <translation>Offene Pull-Requests</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Discussions</source>
        <translation>Diskussionen</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Zusammengeführt</translation>
    </message>
    <message>
        <source>Opened by me</source>
        <translation>Von mir eröffnet</translation>
    </message>
    <message>
        <source>A section needs a name.</source>
        <translation>Ein Abschnitt braucht einen Namen.</translation>
    </message>
    <message>
        <source>New section</source>
        <translation>Neuer Abschnitt</translation>
    </message>
    <message>
        <source>These filters are kept under this name:</source>
        <translation>Diese Filter werden unter diesem Namen gespeichert:</translation>
    </message>
    <message>
        <source>Save section</source>
        <translation>Abschnitt speichern</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Rename section</source>
        <translation>Abschnitt umbenennen</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
</context>
<context>
    <name>JsonTreeModel</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>JsonView</name>
    <message>
        <source>Content of the file</source>
        <translation>Inhalt der Datei</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
</context>
<context>
    <name>KeyBindings</name>
    <message>
        <source>Opening what is selected</source>
        <translation>Ausgewähltes öffnen</translation>
    </message>
    <message>
        <source>Sending, committing, opening in a new tab</source>
        <translation>Senden, committen, in neuem Tab öffnen</translation>
    </message>
    <message>
        <source>Leaving and closing</source>
        <translation>Verlassen und schließen</translation>
    </message>
    <message>
        <source>Going from one control to the next</source>
        <translation>Zum nächsten Bedienelement wechseln</translation>
    </message>
    <message>
        <source>Pressing buttons and looking at a file alone</source>
        <translation>Schaltflächen drücken und eine Datei allein ansehen</translation>
    </message>
    <message>
        <source>Moving in lists</source>
        <translation>In Listen bewegen</translation>
    </message>
    <message>
        <source>Going to the next or previous file</source>
        <translation>Zur nächsten oder vorigen Datei wechseln</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>&amp;Secret: nobody can read the value again, not even you</source>
        <translation>&amp;Secret: Den Wert kann danach niemand mehr lesen, auch Sie nicht</translation>
    </message>
    <message>
        <source>New secret or variable</source>
        <translation>Neues Secret oder neue Variable</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;Wert</translation>
    </message>
    <message>
        <source>V&amp;alue</source>
        <translation>W&amp;ert</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <source>Replace secret “%1”</source>
        <translation>Secret „%1“ ersetzen</translation>
    </message>
    <message>
        <source>Change variable “%1”</source>
        <translation>Variable „%1“ ändern</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>The Space restarts when this changes.</source>
        <translation>Bei dieser Änderung startet der Space neu.</translation>
    </message>
    <message>
        <source>A name begins with a letter, and has letters, digits and underscores only.</source>
        <translation>Ein Name beginnt mit einem Buchstaben und enthält nur Buchstaben, Ziffern und Unterstriche.</translation>
    </message>
    <message>
        <source>This looks like a secret. Everybody who can see the Space’s settings can read a variable, and in a public Space that may be anybody.</source>
        <translation>Das sieht wie ein Secret aus. Eine Variable können alle lesen, die die Einstellungen des Space sehen – bei einem öffentlichen Space womöglich jeder.</translation>
    </message>
    <message>
        <source>There is a secret of this name: its value is replaced.</source>
        <translation>Ein Secret dieses Namens gibt es bereits: Sein Wert wird ersetzt.</translation>
    </message>
    <message>
        <source>There is a variable of this name.</source>
        <translation>Eine Variable dieses Namens gibt es bereits.</translation>
    </message>
    <message>
        <source>It takes a name and a value</source>
        <translation>Name und Wert sind erforderlich</translation>
    </message>
</context>
<context>
    <name>KeyEditDialog</name>
    <message>
        <source>Use default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>Diese Tasten verwenden</translation>
    </message>
    <message>
        <source>Change the keys</source>
        <translation>Tasten ändern</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>Weitere</translation>
    </message>
    <message>
        <source>Another key</source>
        <translation>Weitere Taste</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>%1 cannot be had; it means everywhere: %2.</source>
        <extracomment>%1 a key, %2 what it does, such as &quot;Moving in lists&quot;</extracomment>
        <translation>%1 ist nicht verfügbar, denn es bedeutet überall: %2.</translation>
    </message>
    <message>
        <source>%1 is the key of “%2” now, which would lose it.</source>
        <extracomment>%1 a key, %2 an action, such as &quot;Reload&quot;</extracomment>
        <translation>%1 gehört bisher zu „%2“ und ginge dort verloren.</translation>
    </message>
    <message>
        <source>It can then be reached from the menus and the palette only.</source>
        <translation>Die Aktion ist dann nur noch über die Menüs und die Befehlspalette erreichbar.</translation>
    </message>
    <message>
        <source>Press the keys you want while a field has the focus.</source>
        <translation>Drücken Sie die gewünschten Tasten, während ein Feld den Fokus hat.</translation>
    </message>
    <message>
        <source>These are the keys it came with</source>
        <translation>Das sind bereits die Standardtasten</translation>
    </message>
</context>
<context>
    <name>KeysPanel</name>
    <message>
        <source>changing…</source>
        <translation>wird geändert…</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>From a .env…</source>
        <translation>Aus .env-Datei…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>From a Space…</source>
        <translation>Aus einem Space…</translation>
    </message>
    <message>
        <source>Copy variables</source>
        <translation>Variablen kopieren</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter secrets and variables</source>
        <translation>Secrets und Variablen filtern</translation>
    </message>
    <message>
        <source>Secrets and variables</source>
        <translation>Secrets und Variablen</translation>
    </message>
    <message>
        <source>“%1” was not changed. %2</source>
        <extracomment>%1 the name of a secret or variable, %2 a sentence that says why</extracomment>
        <translation>„%1“ wurde nicht geändert. %2</translation>
    </message>
    <message>
        <source>The variables of %1 cannot be read. %2</source>
        <extracomment>%1 the name of a Space, %2 a sentence that says why</extracomment>
        <translation>Die Variablen von %1 sind nicht lesbar. %2</translation>
    </message>
    <message>
        <source>Not yours to see</source>
        <translation>Kein Einblick</translation>
    </message>
    <message>
        <source>Secrets and variables are shown to those who may write to the Space.</source>
        <translation>Secrets und Variablen sieht nur, wer in den Space schreiben darf.</translation>
    </message>
    <message>
        <source>No secrets or variables</source>
        <translation>Keine Secrets oder Variablen</translation>
    </message>
    <message>
        <source>The app reads them as environment variables. Drop a .env file here, or add one.</source>
        <translation>Die App liest sie als Umgebungsvariablen. Ziehen Sie eine .env-Datei hierher, oder fügen Sie etwas hinzu.</translation>
    </message>
    <message>
        <source>Choose a secret or variable first</source>
        <translation>Zuerst ein Secret oder eine Variable auswählen</translation>
    </message>
    <message>
        <source>As the lines of a .env file, to be pasted into another Space. Secrets cannot be copied.</source>
        <translation>Als Zeilen einer .env-Datei, zum Einfügen in einen anderen Space. Secrets lassen sich nicht kopieren.</translation>
    </message>
    <message>
        <source>There are no variables</source>
        <translation>Es gibt keine Variablen</translation>
    </message>
    <message>
        <source>Delete secret “%1”?</source>
        <translation>Secret „%1“ löschen?</translation>
    </message>
    <message>
        <source>Delete variable “%1”?</source>
        <translation>Variable „%1“ löschen?</translation>
    </message>
    <message>
        <source>Its value is lost for ever: nobody can read it, so nobody can restore it. The Space restarts.</source>
        <translation>Der Wert geht endgültig verloren: Niemand kann ihn lesen, also kann ihn auch niemand wiederherstellen. Der Space startet neu.</translation>
    </message>
    <message>
        <source>Its value is “%1”. The Space restarts.</source>
        <translation>Der Wert ist „%1“. Der Space startet neu.</translation>
    </message>
    <message>
        <source>Delete secret</source>
        <translation>Secret löschen</translation>
    </message>
    <message>
        <source>Delete variable</source>
        <translation>Variable löschen</translation>
    </message>
    <message>
        <source>“%1” is too large to be a .env file.</source>
        <translation>„%1“ ist zu groß für eine .env-Datei.</translation>
    </message>
    <message>
        <source>Copied. Paste it with “From a .env…” in another Space.</source>
        <translation>Kopiert. In einem anderen Space mit „Aus .env-Datei…“ einfügen.</translation>
    </message>
    <message>
        <source>Copy the variables of another Space</source>
        <translation>Variablen eines anderen Space kopieren</translation>
    </message>
    <message>
        <source>Which one? Its secrets stay where they are: nobody can read them.</source>
        <translation>Von welchem? Seine Secrets bleiben dort: Niemand kann sie lesen.</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>owner/name</source>
        <translation>owner/name</translation>
    </message>
    <message>
        <source>A Space is named as owner/name</source>
        <translation>Ein Space wird als „owner/name“ angegeben</translation>
    </message>
    <message>
        <source>%1 has no variables.</source>
        <translation>%1 hat keine Variablen.</translation>
    </message>
    <message>
        <source>Copy the variables of %1</source>
        <translation>Variablen von %1 kopieren</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
</context>
<context>
    <name>KindFilter</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>Spaces</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Repos of all kinds</extracomment>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>LargeFileView</name>
    <message>
        <source>Download…</source>
        <translation>Herunterladen…</translation>
    </message>
    <message>
        <source>Load anyway</source>
        <translation>Trotzdem laden</translation>
    </message>
    <message>
        <source>This file has %1. It is loaded only if you ask for it.</source>
        <translation>Diese Datei ist %1 groß. Sie wird nur auf Wunsch geladen.</translation>
    </message>
    <message>
        <source>A large file kept in the Hub’s Xet storage. The repo itself holds only a small pointer to it; a download brings the content.</source>
        <translation>Eine große Datei im Xet-Speicher des Hubs. Das Repo selbst enthält nur einen kleinen Zeiger darauf; den Inhalt bringt erst ein Download.</translation>
    </message>
    <message>
        <source>A large file kept in Git LFS storage. The repo itself holds only a small pointer to it; a download brings the content.</source>
        <translation>Eine große Datei im Git-LFS-Speicher. Das Repo selbst enthält nur einen kleinen Zeiger darauf; den Inhalt bringt erst ein Download.</translation>
    </message>
    <message>
        <source>This is not a text file. What is known of it without a download is below.</source>
        <translation>Dies ist keine Textdatei. Was ohne Herunterladen über sie bekannt ist, steht unten.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Xet hash</source>
        <translation>Xet-Hash</translation>
    </message>
    <message>
        <source>Pointer’s git id</source>
        <translation>Git-ID des Zeigers</translation>
    </message>
    <message>
        <source>Git id</source>
        <translation>Git-ID</translation>
    </message>
    <message>
        <source>Last commit</source>
        <translation>Letzter Commit</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>File of %1</source>
        <translation>Datei mit %1</translation>
    </message>
</context>
<context>
    <name>LargeFiles</name>
    <message>
        <source>Only old commits need it</source>
        <translation>Nur von alten Commits benötigt</translation>
    </message>
    <message>
        <source>Looking who needs it…</source>
        <translation>Verwendung wird ermittelt…</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation><numerusform>%1 und %n weitere</numerusform><numerusform>%1 und %n weitere</numerusform></translation>
    </message>
    <message>
        <source>Needed by %1</source>
        <extracomment>%1 are branches and tags</extracomment>
        <translation>Benötigt von %1</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <extracomment>%1 is a time such as &quot;3 days ago&quot;, %2 an account</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Rewrite the history without them</source>
        <translation>Verlauf ohne sie neu schreiben</translation>
    </message>
    <message>
        <source>Erase for ever…</source>
        <translation>Endgültig löschen…</translation>
    </message>
    <message numerus="yes">
        <source>%n large file(s) are erased: %1 are free again. The Hub may take a while to count it.</source>
        <translation><numerusform>%n große Datei ist endgültig gelöscht: %1 sind wieder frei. Bis der Hub das mitzählt, kann es etwas dauern.</numerusform><numerusform>%n große Dateien sind endgültig gelöscht: %1 sind wieder frei. Bis der Hub das mitzählt, kann es etwas dauern.</numerusform></translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Größte zuerst</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Large files</source>
        <translation>Große Dateien</translation>
    </message>
    <message>
        <source>There are no large files</source>
        <translation>Keine großen Dateien vorhanden</translation>
    </message>
    <message>
        <source>What this repo holds is small enough to be kept in git itself.</source>
        <translation>Was dieses Repo enthält, ist klein genug, um in Git selbst zu liegen.</translation>
    </message>
    <message>
        <source>Take out of a branch</source>
        <translation>Aus einem Branch entfernen</translation>
    </message>
    <message>
        <source>Stages their deletion from the newest state of a branch, to be committed or proposed. It frees nothing: older commits keep them, and they can be put back without sending them again.</source>
        <translation>Merkt ihre Löschung im neuesten Stand eines Branches vor, zum Committen oder Vorschlagen. Das gibt keinen Speicherplatz frei: Ältere Commits behalten die Dateien, und sie lassen sich zurückholen, ohne erneut gesendet zu werden.</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Erase for ever</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>The commits since then get other ids. Without this they keep naming files that can no longer be downloaded.</source>
        <translation>Die Commits seitdem bekommen andere IDs. Ohne diese Option verweisen sie weiter auf Dateien, die sich nicht mehr herunterladen lassen.</translation>
    </message>
    <message numerus="yes">
        <source>Looking who needs them: %1 of %n revision(s)</source>
        <translation><numerusform>Verwendung wird ermittelt: %1 von %n Revision</numerusform><numerusform>Verwendung wird ermittelt: %1 von %n Revisionen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Who needs them is known for %1 of %n revision(s) only.</source>
        <translation><numerusform>Die Verwendung ist nur für %1 von %n Revision bekannt.</numerusform><numerusform>Die Verwendung ist nur für %1 von %n Revisionen bekannt.</numerusform></translation>
    </message>
    <message>
        <source>It could not be found out who needs them. Reload to try again.</source>
        <translation>Die Verwendung ließ sich nicht ermitteln. Neu laden, um es erneut zu versuchen.</translation>
    </message>
    <message>
        <source>Look further</source>
        <translation>Weiter ermitteln</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message numerus="yes">
        <source>%n large file(s), %1 together.</source>
        <translation><numerusform>%n große Datei, zusammen %1.</numerusform><numerusform>%n große Dateien, zusammen %1.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n large file(s) so far, %1 together.</source>
        <translation><numerusform>Bisher %n große Datei, zusammen %1.</numerusform><numerusform>Bisher %n große Dateien, zusammen %1.</numerusform></translation>
    </message>
    <message>
        <source>The whole repo takes up %1.</source>
        <translation>Das ganze Repo belegt %1.</translation>
    </message>
    <message>
        <source>A change is under way</source>
        <translation>Eine Änderung läuft bereits</translation>
    </message>
    <message>
        <source>Select a file first</source>
        <translation>Zuerst eine Datei auswählen</translation>
    </message>
    <message>
        <source>No branch has these files in its newest state</source>
        <translation>Kein Branch enthält diese Dateien in seinem neuesten Stand</translation>
    </message>
    <message>
        <source>It is not known yet who needs them</source>
        <translation>Die Verwendung ist noch nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>The content of %n file(s) is destroyed in every revision, which frees %1. Nobody can bring it back.</source>
        <translation><numerusform>Der Inhalt von %n Datei wird in jeder Revision vernichtet, was %1 freigibt. Niemand kann ihn zurückholen.</numerusform><numerusform>Der Inhalt von %n Dateien wird in jeder Revision vernichtet, was %1 freigibt. Niemand kann ihn zurückholen.</numerusform></translation>
    </message>
    <message>
        <source>Their content is destroyed in every revision. Nobody can bring it back.</source>
        <translation>Der Inhalt wird in jeder Revision vernichtet. Niemand kann ihn zurückholen.</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Take out of %1</source>
        <translation>Aus %1 entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n large file(s) are to be taken out of %1</source>
        <translation><numerusform>%n große Datei soll aus %1 entfernt werden</numerusform><numerusform>%n große Dateien sollen aus %1 entfernt werden</numerusform></translation>
    </message>
    <message>
        <source>Gone in every revision: %1</source>
        <translation>Verschwindet aus jeder Revision: %1</translation>
    </message>
    <message>
        <source>All commits since the first of them get other ids; copies that others have no longer fit.</source>
        <translation>Alle Commits seit der ersten davon bekommen andere IDs; Kopien, die andere haben, passen dann nicht mehr dazu.</translation>
    </message>
    <message>
        <source>Commits keep naming them, but nobody can download them any more.</source>
        <translation>Die Commits verweisen weiter darauf, aber niemand kann sie mehr herunterladen.</translation>
    </message>
    <message numerus="yes">
        <source>Erase %n large file(s) for ever?</source>
        <translation><numerusform>%n große Datei endgültig löschen?</numerusform><numerusform>%n große Dateien endgültig löschen?</numerusform></translation>
    </message>
</context>
<context>
    <name>LastPushes</name>
    <message>
        <source>Pushing the last changes</source>
        <translation>Letzte Änderungen werden übertragen</translation>
    </message>
    <message>
        <source>The last changes of your watched folders are on their way.</source>
        <translation>Die letzten Änderungen Ihrer überwachten Ordner sind unterwegs.</translation>
    </message>
    <message>
        <source>Quit without them</source>
        <translation>Ohne sie beenden</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Nicht beenden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a folder and what it does</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>LikedDelegate</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Liked %1</source>
        <extracomment>%1 is a time such as &quot;3 days ago&quot;</extracomment>
        <translation>Gelikt %1</translation>
    </message>
    <message>
        <source>You like it. A click takes that back (L)</source>
        <translation>Von Ihnen gelikt. Ein Klick nimmt das Like zurück (L)</translation>
    </message>
    <message>
        <source>A click likes it (L)</source>
        <translation>Zum Liken klicken (L)</translation>
    </message>
</context>
<context>
    <name>LikersDialog</name>
    <message>
        <source>Who likes %1</source>
        <translation>Wer %1 gelikt hat</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <source>The first like is still to come.</source>
        <translation>Das erste Like steht noch aus.</translation>
    </message>
</context>
<context>
    <name>Likes</name>
    <message>
        <source>The Hub takes likes on its own pages only. Like it there: %1</source>
        <translation>Der Hub nimmt Likes nur auf seinen eigenen Seiten an. Dort lässt es sich liken: %1</translation>
    </message>
</context>
<context>
    <name>LikesPage</name>
    <message>
        <source>Search these likes</source>
        <translation>Diese Likes durchsuchen</translation>
    </message>
    <message>
        <source>Liked repos</source>
        <translation>Repos mit Like</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No like is like that.</source>
        <translation>Kein Like passt dazu.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
    <message>
        <source>No likes yet</source>
        <translation>Noch keine Likes</translation>
    </message>
    <message>
        <source>%1 likes no repo so far.</source>
        <translation>%1 hat bisher kein Repo gelikt.</translation>
    </message>
    <message>
        <source>You no longer like %1.</source>
        <translation>Ihr Like für %1 ist zurückgenommen.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Liked last</source>
        <translation>Zuletzt gelikt</translation>
    </message>
    <message>
        <source>Liked first</source>
        <translation>Zuerst gelikt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Likes</translation>
    </message>
    <message>
        <source>Likes %1</source>
        <translation>Likes %1</translation>
    </message>
    <message>
        <source>Add to collection…</source>
        <translation>Zu Sammlung hinzufügen…</translation>
    </message>
    <message>
        <source>Unlike…</source>
        <translation>Like zurücknehmen…</translation>
    </message>
    <message>
        <source>Unlike %1?</source>
        <translation>Like für %1 zurücknehmen?</translation>
    </message>
    <message>
        <source>The Hub takes likes on its own pages only: to like it again you have to go there.</source>
        <translation>Likes nimmt der Hub nur auf seinen eigenen Seiten an: Um das Repo erneut zu liken, müssen Sie dorthin gehen.</translation>
    </message>
    <message>
        <source>Unlike</source>
        <translation>Like zurücknehmen</translation>
    </message>
</context>
<context>
    <name>LocalDir</name>
    <message>
        <source>The folder cannot be made or written to.</source>
        <translation>Der Ordner kann nicht angelegt oder beschrieben werden.</translation>
    </message>
    <message>
        <source>The name is an absolute path.</source>
        <translation>Der Name ist ein absoluter Pfad.</translation>
    </message>
    <message>
        <source>The name contains a backslash.</source>
        <translation>Der Name enthält einen umgekehrten Schrägstrich.</translation>
    </message>
    <message>
        <source>The name contains control characters.</source>
        <translation>Der Name enthält Steuerzeichen.</translation>
    </message>
    <message>
        <source>The name leads to another folder.</source>
        <translation>Der Name führt in einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The name is one of git’s own files.</source>
        <translation>Der Name gehört zu den eigenen Dateien von Git.</translation>
    </message>
    <message>
        <source>The name is too long for a file of this system.</source>
        <translation>Der Name ist zu lang für eine Datei dieses Systems.</translation>
    </message>
    <message>
        <source>The path is too long for this system.</source>
        <translation>Der Pfad ist zu lang für dieses System.</translation>
    </message>
    <message>
        <source>The name is reserved for the download itself.</source>
        <translation>Der Name ist für den Download selbst reserviert.</translation>
    </message>
    <message>
        <source>A link in the folder leads out of it.</source>
        <translation>Ein Link im Ordner führt aus ihm hinaus.</translation>
    </message>
    <message>
        <source>The folder cannot be made.</source>
        <translation>Der Ordner kann nicht angelegt werden.</translation>
    </message>
</context>
<context>
    <name>LocalReader</name>
    <message>
        <source>The file was changed while it was read.</source>
        <translation>Die Datei wurde während des Lesens geändert.</translation>
    </message>
</context>
<context>
    <name>LocationBar</name>
    <message>
        <source>Location</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Type an address or words to search</source>
        <translation>Adresse oder Suchbegriffe eingeben</translation>
    </message>
    <message>
        <source>Edit location</source>
        <translation>Adresse bearbeiten</translation>
    </message>
    <message>
        <source>owner/name, an address of the Hub, or words to search</source>
        <translation>owner/name, eine Adresse des Hubs oder Suchbegriffe</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Sammlungen</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Compared with %1</source>
        <extracomment>%1 is a revision that another one is compared with</extracomment>
        <translation>Verglichen mit %1</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>Spaces</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Likes</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Follower</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Folgt</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
</context>
<context>
    <name>Login</name>
    <message>
        <source>HF_ENDPOINT is not an address.</source>
        <translation>HF_ENDPOINT ist keine Adresse.</translation>
    </message>
</context>
<context>
    <name>LogsPanel</name>
    <message>
        <source>Find in the log</source>
        <translation>Im Protokoll suchen</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>Umbrechen</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Als %1 gespeichert.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>There is nothing to save yet</source>
        <translation>Noch gibt es nichts zu speichern</translation>
    </message>
    <message>
        <source>%1 lines, %2</source>
        <extracomment>%1 is a number of lines, %2 a size</extracomment>
        <translation>%1 Zeilen, %2</translation>
    </message>
    <message>
        <source>the first %1 lines were let go</source>
        <translation>die ersten %1 Zeilen wurden verworfen</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Wird verbunden…</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation>Noch keine Ausgabe</translation>
    </message>
    <message>
        <source>What the Space writes appears here.</source>
        <translation>Was der Space ausgibt, erscheint hier.</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>Not yours to read</source>
        <translation>Kein Einblick</translation>
    </message>
    <message>
        <source>Logs are shown to those who may write to the Space.</source>
        <translation>Protokolle sieht nur, wer in den Space schreiben darf.</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Save the log in</source>
        <translation>Protokoll speichern in</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Sidebar</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>SANDBOX</source>
        <translation>SANDBOX</translation>
    </message>
    <message>
        <source>New &amp;tab</source>
        <translation>Neuer &amp;Tab</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>Tab &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Reopen closed tab</source>
        <translation>Geschlossenen Tab &amp;wieder öffnen</translation>
    </message>
    <message>
        <source>Ne&amp;xt tab</source>
        <translation>&amp;Nächster Tab</translation>
    </message>
    <message>
        <source>&amp;Previous tab</source>
        <translation>Vor&amp;iger Tab</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>Find &amp;anything…</source>
        <translation>&amp;Alles durchsuchen…</translation>
    </message>
    <message>
        <source>&amp;Go to a location…</source>
        <translation>&amp;Gehe zu Adresse…</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>&amp;Modelle</translation>
    </message>
    <message>
        <source>&amp;Datasets</source>
        <translation>&amp;Datensätze</translation>
    </message>
    <message>
        <source>&amp;Spaces</source>
        <translation>&amp;Spaces</translation>
    </message>
    <message>
        <source>&amp;Home</source>
        <translation>&amp;Persönliche Seite</translation>
    </message>
    <message>
        <source>&amp;Collections</source>
        <translation>Samm&amp;lungen</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>&amp;Benachrichtigungen</translation>
    </message>
    <message>
        <source>Spaces &amp;board</source>
        <translation>Spac&amp;e-Übersicht</translation>
    </message>
    <message>
        <source>&amp;Watched folders</source>
        <translation>Überwachte &amp;Ordner</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>&amp;Neu laden</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>&amp;Seitenleiste</translation>
    </message>
    <message>
        <source>&amp;Transfers</source>
        <translation>Ü&amp;bertragungen</translation>
    </message>
    <message>
        <source>&amp;Cache</source>
        <translation>&amp;Cache</translation>
    </message>
    <message>
        <source>&amp;Activity</source>
        <translation>&amp;Aktivität</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Größere Schrift</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>&amp;Kleinere Schrift</translation>
    </message>
    <message>
        <source>&amp;Ordinary text size</source>
        <translation>N&amp;ormale Schriftgröße</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;As the system</source>
        <translation>&amp;Wie das System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;New repo…</source>
        <translation>&amp;Neues Repo…</translation>
    </message>
    <message>
        <source>&amp;Upload…</source>
        <translation>&amp;Hochladen…</translation>
    </message>
    <message>
        <source>&amp;Watch a folder…</source>
        <translation>&amp;Ordner überwachen…</translation>
    </message>
    <message>
        <source>&amp;Copy address</source>
        <translation>Adresse &amp;kopieren</translation>
    </message>
    <message>
        <source>Address copied</source>
        <translation>Adresse kopiert</translation>
    </message>
    <message>
        <source>Open in &amp;browser</source>
        <translation>Im &amp;Browser öffnen</translation>
    </message>
    <message>
        <source>&amp;Save search…</source>
        <translation>Suche s&amp;peichern…</translation>
    </message>
    <message>
        <source>&amp;Add filter…</source>
        <translation>&amp;Filter hinzufügen…</translation>
    </message>
    <message>
        <source>Edit search as &amp;text</source>
        <translation>Suche als &amp;Text bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Hubcap</source>
        <translation>Ü&amp;ber Hubcap</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>A Hub inside this program to try things on. Nothing here reaches the real one.</source>
        <translation>Ein Hub innerhalb dieses Programms zum Ausprobieren. Nichts von hier erreicht den echten.</translation>
    </message>
    <message>
        <source>The Hub that this window talks to</source>
        <translation>Der Hub, mit dem dieses Fenster spricht</translation>
    </message>
    <message>
        <source>“%1” removed</source>
        <extracomment>%1 is the name of a saved search</extracomment>
        <translation>„%1“ entfernt</translation>
    </message>
    <message>
        <source>Sign in to create a repo</source>
        <translation>Melden Sie sich an, um ein Repo anzulegen</translation>
    </message>
    <message>
        <source>New repo</source>
        <translation>Neues Repo</translation>
    </message>
    <message>
        <source>Sign in to have a home</source>
        <translation>Melden Sie sich an, um eine persönliche Seite zu haben</translation>
    </message>
    <message>
        <source>Your repos</source>
        <translation>Ihre Repos</translation>
    </message>
    <message>
        <source>This address belongs to %1, but this window is on %2. Switch the account to open it here.</source>
        <translation>Diese Adresse gehört zu %1, dieses Fenster aber zu %2. Wechseln Sie das Konto, um sie hier zu öffnen.</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>%1 – Hubcap</source>
        <extracomment>Title of the window: %1 is the place that is shown</extracomment>
        <translation>%1 – Hubcap</translation>
    </message>
    <message>
        <source>Only where models, datasets or Spaces are listed</source>
        <translation>Nur dort, wo Modelle, Datensätze oder Spaces aufgelistet sind</translation>
    </message>
    <message>
        <source>Sign in to see your Spaces</source>
        <translation>Melden Sie sich an, um Ihre Spaces zu sehen</translation>
    </message>
    <message>
        <source>How your Spaces run and what they cost</source>
        <translation>Wie Ihre Spaces laufen und was sie kosten</translation>
    </message>
</context>
<context>
    <name>MarkdownEditor</name>
    <message>
        <source>Comment, in Markdown</source>
        <translation>Kommentar, in Markdown</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>MetricDetails</name>
    <message>
        <source>Citation</source>
        <translation>Zitierangabe</translation>
    </message>
    <message>
        <source>Copy citation</source>
        <translation>Zitierangabe kopieren</translation>
    </message>
    <message>
        <source>Open its Space</source>
        <translation>Zugehörigen Space öffnen</translation>
    </message>
    <message>
        <source>The Hub does not describe it.</source>
        <translation>Der Hub beschreibt diese Metrik nicht.</translation>
    </message>
</context>
<context>
    <name>MetricsPane</name>
    <message>
        <source>Search metrics</source>
        <translation>Metriken durchsuchen</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <source>This Hub no longer has a list of metrics</source>
        <translation>Dieser Hub hat keine Liste der Metriken mehr</translation>
    </message>
    <message>
        <source>The metrics live on as Spaces of %1, where they are explained and can be tried.</source>
        <translation>Die Metriken leben als Spaces von %1 weiter, wo sie erklärt werden und sich ausprobieren lassen.</translation>
    </message>
    <message>
        <source>Show these Spaces</source>
        <translation>Diese Spaces anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n metric(s)</source>
        <translation><numerusform>%n Metrik</numerusform><numerusform>%n Metriken</numerusform></translation>
    </message>
    <message>
        <source>No metrics</source>
        <translation>Keine Metriken</translation>
    </message>
    <message>
        <source>This Hub lists no metrics.</source>
        <translation>Dieser Hub führt keine Metriken auf.</translation>
    </message>
    <message>
        <source>Show Spaces of %1</source>
        <translation>Spaces von %1 anzeigen</translation>
    </message>
</context>
<context>
    <name>MetricsPanel</name>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>GPU %1</source>
        <translation>GPU %1</translation>
    </message>
    <message>
        <source>GPU memory</source>
        <translation>GPU-Speicher</translation>
    </message>
    <message>
        <source>GPU %1 memory</source>
        <translation>Speicher von GPU %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 and %2 are sizes</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Replica</source>
        <translation>Replikat</translation>
    </message>
    <message>
        <source>Nothing to measure</source>
        <translation>Nichts zu messen</translation>
    </message>
    <message>
        <source>A static Space uses no machine of its own.</source>
        <translation>Ein statischer Space nutzt keinen eigenen Rechner.</translation>
    </message>
    <message>
        <source>What the Space uses is shown here while it runs.</source>
        <translation>Was der Space verbraucht, erscheint hier, solange er läuft.</translation>
    </message>
    <message>
        <source>live, the last five minutes</source>
        <translation>live, die letzten fünf Minuten</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>Nothing told</source>
        <translation>Keine Angaben</translation>
    </message>
    <message>
        <source>The server told nothing of what the Space uses.</source>
        <translation>Der Server hat nicht mitgeteilt, was der Space verbraucht.</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>Not yours to see</source>
        <translation>Kein Einblick</translation>
    </message>
    <message>
        <source>What a Space uses is shown to those who may write to it.</source>
        <translation>Was ein Space verbraucht, sieht nur, wer in ihn schreiben darf.</translation>
    </message>
    <message>
        <source>Not told here</source>
        <translation>Hier nicht verfügbar</translation>
    </message>
    <message>
        <source>This server does not tell what a Space uses.</source>
        <translation>Dieser Server teilt nicht mit, was ein Space verbraucht.</translation>
    </message>
    <message>
        <source>Replica %1</source>
        <translation>Replikat %1</translation>
    </message>
</context>
<context>
    <name>NameCheck</name>
    <message>
        <source>Its name has a line break or another control character in it. Rename it.</source>
        <translation>Der Name enthält einen Zeilenumbruch oder ein anderes Steuerzeichen. Benennen Sie die Datei um.</translation>
    </message>
    <message>
        <source>Its path would have %1 characters; the Hub takes 1,000.</source>
        <translation>Der Pfad hätte %1 Zeichen; der Hub nimmt höchstens 1.000 an.</translation>
    </message>
    <message>
        <source>It is larger than 500 GB, the most the Hub takes. Split it.</source>
        <translation>Die Datei ist größer als 500 GB; mehr nimmt der Hub nicht an. Teilen Sie sie auf.</translation>
    </message>
</context>
<context>
    <name>NetworkDialog</name>
    <message>
        <source> s</source>
        <extracomment>the unit seconds, behind a number</extracomment>
        <translation> s</translation>
    </message>
    <message>
        <source>The proxy wants a login</source>
        <translation>Der Proxy verlangt eine Anmeldung</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Gentle: leave most of the line to others for now</source>
        <translation>Schonend: vorerst den Großteil der Leitung anderen überlassen</translation>
    </message>
    <message>
        <source>Other limits at certain hours</source>
        <translation>Andere Grenzen zu bestimmten Zeiten</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>None besides the system’s</source>
        <translation>Keine außer denen des Systems</translation>
    </message>
    <message>
        <source>File with more certificates to trust</source>
        <translation>Datei mit weiteren vertrauenswürdigen Zertifikaten</translation>
    </message>
    <message>
        <source>More &amp;authorities</source>
        <translation>Weitere &amp;Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>A PEM file, for example of your company, that is trusted besides the certificates of the system. Servers are always verified; that cannot be switched off.</source>
        <translation>Eine PEM-Datei, zum Beispiel Ihrer Firma, der zusätzlich zu den Zertifikaten des Systems vertraut wird. Server werden immer überprüft; das lässt sich nicht abschalten.</translation>
    </message>
    <message>
        <source>Give up &amp;connecting after</source>
        <translation>&amp;Verbindungsversuch aufgeben nach</translation>
    </message>
    <message>
        <source>A silent &amp;download after</source>
        <translation>Stockenden &amp;Download aufgeben nach</translation>
    </message>
    <message>
        <source>A silent &amp;upload after</source>
        <translation>Stockenden &amp;Upload aufgeben nach</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>Wie im System eingestellt</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>SOCKS 5</source>
        <translation>SOCKS 5</translation>
    </message>
    <message>
        <source>proxy.example.com</source>
        <translation>proxy.example.com</translation>
    </message>
    <message>
        <source>Proxy host</source>
        <translation>Proxy-Host</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Proxy port</source>
        <translation>Proxy-Port</translation>
    </message>
    <message>
        <source>&amp;Proxy</source>
        <translation>&amp;Proxy</translation>
    </message>
    <message>
        <source>Add&amp;ress</source>
        <translation>Ad&amp;resse</translation>
    </message>
    <message>
        <source>User &amp;name</source>
        <translation>Benutzer&amp;name</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>&amp;Upload at most</source>
        <translation>&amp;Upload höchstens</translation>
    </message>
    <message>
        <source>&amp;Download at most</source>
        <translation>&amp;Download höchstens</translation>
    </message>
    <message>
        <source>&amp;Requests to one server at once</source>
        <translation>&amp;Gleichzeitige Anfragen an einen Server</translation>
    </message>
    <message>
        <source>Limits hold for all transfers together, at once. A transfer can have a limit of its own.</source>
        <translation>Grenzen gelten sofort und für alle Übertragungen zusammen. Eine Übertragung kann eine eigene Grenze haben.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>On which days</source>
        <translation>An welchen Tagen</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>jeden Tag</translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation>Montag bis Freitag</translation>
    </message>
    <message>
        <source>Saturday and Sunday</source>
        <translation>Samstag und Sonntag</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>between two times of day</extracomment>
        <translation>bis</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>Upload at most</source>
        <translation>Upload höchstens</translation>
    </message>
    <message>
        <source>Download at most</source>
        <translation>Download höchstens</translation>
    </message>
    <message>
        <source>What the server showed</source>
        <translation>Angaben des Servers</translation>
    </message>
    <message>
        <source>Say which host is the proxy.</source>
        <translation>Geben Sie den Host des Proxys an.</translation>
    </message>
    <message>
        <source>Say at which port the proxy is.</source>
        <translation>Geben Sie den Port des Proxys an.</translation>
    </message>
    <message>
        <source>Certificates to trust</source>
        <translation>Vertrauenswürdige Zertifikate</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Trying to reach %1…</source>
        <translation>Verbindung zu %1 wird versucht…</translation>
    </message>
    <message>
        <source>%1 answered within %2 s.</source>
        <translation>%1 hat innerhalb von %2 s geantwortet.</translation>
    </message>
    <message>
        <source>Proxy: %1</source>
        <translation>Proxy: %1</translation>
    </message>
    <message>
        <source>Encrypted: %1</source>
        <translation>Verschlüsselung: %1</translation>
    </message>
    <message>
        <source>Certificate of: %1</source>
        <translation>Zertifikat für: %1</translation>
    </message>
    <message>
        <source>Issued by: %1</source>
        <translation>Ausgestellt von: %1</translation>
    </message>
    <message>
        <source>Valid from %1 until %2</source>
        <translation>Gültig vom %1 bis zum %2</translation>
    </message>
    <message>
        <source>Fingerprint: %1</source>
        <translation>Fingerabdruck: %1</translation>
    </message>
    <message>
        <source>Not trusted: %1</source>
        <translation>Nicht vertrauenswürdig: %1</translation>
    </message>
</context>
<context>
    <name>NewDiscussionDialog</name>
    <message>
        <source>New pull request in %1</source>
        <extracomment>%1 is a repo</extracomment>
        <translation>Neuer Pull-Request in %1</translation>
    </message>
    <message>
        <source>New discussion in %1</source>
        <translation>Neue Diskussion in %1</translation>
    </message>
    <message>
        <source>What it changes, in a few words</source>
        <translation>Was er ändert, in wenigen Worten</translation>
    </message>
    <message>
        <source>What it is about, in a few words</source>
        <translation>Worum es geht, in wenigen Worten</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Open draft pull request</source>
        <translation>Pull-Request als Entwurf öffnen</translation>
    </message>
    <message>
        <source>Open discussion</source>
        <translation>Diskussion eröffnen</translation>
    </message>
    <message>
        <source>Add files of a discussion</source>
        <translation>Dateien einer Diskussion hinzufügen</translation>
    </message>
    <message>
        <source>Open the pull request first: its own branch can take them then.</source>
        <translation>Öffnen Sie zuerst den Pull-Request: Dann kann sein eigener Branch sie aufnehmen.</translation>
    </message>
    <message>
        <source>It begins empty, as a draft with a branch of its own. To propose files at once, drop them on the repo or stage changes and choose “Open pull request”.</source>
        <translation>Er beginnt leer, als Entwurf mit einem eigenen Branch. Um gleich Dateien vorzuschlagen, legen Sie sie auf dem Repo ab, oder merken Sie Änderungen vor und wählen „Pull-Request öffnen“.</translation>
    </message>
</context>
<context>
    <name>NewRepoDialog</name>
    <message>
        <source>Open it with SSH or VS Code (needs a plan)</source>
        <translation>Mit SSH oder VS Code öffnen (erfordert einen kostenpflichtigen Tarif)</translation>
    </message>
    <message>
        <source>Begin with a README.md that has headings to fill in</source>
        <translation>Mit einer README.md beginnen, die Überschriften zum Ausfüllen enthält</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner auswählen…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keinen</translation>
    </message>
    <message>
        <source>Create repo</source>
        <translation>Repo erstellen</translation>
    </message>
    <message>
        <source>New repo</source>
        <translation>Neues Repo</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Visible to</source>
        <translation>Sichtbar für</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Erstellt mit</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Beginnt mit</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Dev mode</source>
        <translation>Dev-Modus</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Then upload</source>
        <translation>Danach hochladen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Nur mich</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Everybody as an app, its files only to me</source>
        <translation>Alle als App, die Dateien nur für mich</translation>
    </message>
    <message>
        <source>What the Space is made with</source>
        <translation>Womit der Space erstellt wird</translation>
    </message>
    <message>
        <source>Static page</source>
        <translation>Statische Seite</translation>
    </message>
    <message>
        <source>What the Space begins with</source>
        <translation>Womit der Space beginnt</translation>
    </message>
    <message>
        <source>One line, shown wherever the Space is listed</source>
        <translation>Eine Zeile, die überall erscheint, wo der Space aufgelistet ist</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Upload no folder</source>
        <translation>Keinen Ordner hochladen</translation>
    </message>
    <message>
        <source>The repo is there, but its card could not be written. It can be added like any other file.</source>
        <translation>Das Repo ist da, aber seine Karte konnte nicht geschrieben werden. Sie lässt sich wie jede andere Datei hinzufügen.</translation>
    </message>
    <message>
        <source>Members of %1</source>
        <translation>Mitglieder von %1</translation>
    </message>
    <message>
        <source>Everybody as an app, its files to members of %1</source>
        <translation>Alle als App, die Dateien für Mitglieder von %1</translation>
    </message>
    <message>
        <source>It is being created</source>
        <translation>Das Repo wird gerade erstellt</translation>
    </message>
    <message>
        <source>The template decides that</source>
        <translation>Das bestimmt die Vorlage</translation>
    </message>
    <message>
        <source>The template brings a README.md of its own</source>
        <translation>Die Vorlage bringt eine eigene README.md mit</translation>
    </message>
    <message>
        <source>The folder brings a README.md of its own</source>
        <translation>Der Ordner bringt eine eigene README.md mit</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Folder to upload</source>
        <translation>Hochzuladender Ordner</translation>
    </message>
    <message>
        <source>Writing the card…</source>
        <translation>Karte wird geschrieben…</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Wird erstellt…</translation>
    </message>
    <message>
        <source>Open the repo</source>
        <translation>Repo öffnen</translation>
    </message>
</context>
<context>
    <name>NotebookCells</name>
    <message>
        <source>other outputs</source>
        <translation>andere Ausgaben</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Zelle</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Cells of the notebook; %1 are the same</source>
        <translation>Zellen des Notebooks; %1 unverändert</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a cell of a notebook: %1 its number, %2 code or markdown</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>NotificationDelegate</name>
    <message>
        <source>Paper %1</source>
        <translation>Paper %1</translation>
    </message>
    <message>
        <source>Post of %1</source>
        <translation>Beitrag von %1</translation>
    </message>
    <message>
        <source>Article of %1</source>
        <translation>Artikel von %1</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Zusammengeführt</translation>
    </message>
</context>
<context>
    <name>NotificationListModel</name>
    <message>
        <source>%1, in %2</source>
        <translation>%1, in %2</translation>
    </message>
    <message>
        <source>Unread: %1, in %2</source>
        <translation>Ungelesen: %1, in %2</translation>
    </message>
</context>
<context>
    <name>NotificationSettings</name>
    <message>
        <source>Discussions you take part in, here</source>
        <translation>Diskussionen, an denen Sie teilnehmen, hier</translation>
    </message>
    <message>
        <source>Discussions you take part in, by mail</source>
        <translation>Diskussionen, an denen Sie teilnehmen, per E-Mail</translation>
    </message>
    <message>
        <source>Discussions in repos you watch, here</source>
        <translation>Diskussionen in beobachteten Repos, hier</translation>
    </message>
    <message>
        <source>Discussions in repos you watch, by mail</source>
        <translation>Diskussionen in beobachteten Repos, per E-Mail</translation>
    </message>
    <message>
        <source>Requests for access to your gated repos</source>
        <translation>Zugangsanfragen für Ihre zugangsbeschränkten Repos</translation>
    </message>
    <message>
        <source>Secrets found in what you uploaded</source>
        <translation>Gefundene Secrets in Ihren Uploads</translation>
    </message>
    <message>
        <source>Releases of repos you watch</source>
        <translation>Veröffentlichungen in beobachteten Repos</translation>
    </message>
    <message>
        <source>New followers</source>
        <translation>Neue Follower</translation>
    </message>
    <message>
        <source>Requests to join your organizations</source>
        <translation>Beitrittsanfragen für Ihre Organisationen</translation>
    </message>
    <message>
        <source>The daily papers, as a digest</source>
        <translation>Die Papers des Tages als Zusammenfassung</translation>
    </message>
    <message>
        <source>Announcements of the Hub</source>
        <translation>Ankündigungen des Hubs</translation>
    </message>
    <message>
        <source>Discussions</source>
        <translation>Diskussionen</translation>
    </message>
    <message>
        <source>Pull requests</source>
        <translation>Pull-Requests</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Stummschaltung aufheben</translation>
    </message>
    <message>
        <source>Save on the Hub</source>
        <translation>Auf dem Hub speichern</translation>
    </message>
    <message>
        <source>Notification settings</source>
        <translation>Benachrichtigungseinstellungen</translation>
    </message>
    <message>
        <source>Show news on the desktop while nobody looks at the window</source>
        <translation>Neuigkeiten auf dem Desktop anzeigen, solange das Fenster nicht im Vordergrund ist</translation>
    </message>
    <message>
        <source>What is muted below is not shown there either.</source>
        <translation>Was unten stummgeschaltet ist, erscheint auch dort nicht.</translation>
    </message>
    <message>
        <source>Muted here</source>
        <translation>Hier stummgeschaltet</translation>
    </message>
    <message>
        <source>Muted repos and threads</source>
        <translation>Stummgeschaltete Repos und Threads</translation>
    </message>
    <message>
        <source>What the Hub tells you of</source>
        <translation>Worüber der Hub Sie benachrichtigt</translation>
    </message>
    <message>
        <source>The Hub does not tell programs how these stand.</source>
        <translation>Der Hub verrät Programmen nicht, was hier eingestellt ist.</translation>
    </message>
    <message>
        <source>What you leave alone stays as it is.</source>
        <translation>Was Sie nicht ändern, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>On</source>
        <extracomment>A notification is sent</extracomment>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>No repo and no thread is muted.</source>
        <translation>Kein Repo und kein Thread ist stummgeschaltet.</translation>
    </message>
    <message>
        <source>Choose a repo or a thread first</source>
        <translation>Zuerst ein Repo oder einen Thread auswählen</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Es wurde nichts geändert</translation>
    </message>
    <message>
        <source>The Hub has taken your settings.</source>
        <translation>Der Hub hat Ihre Einstellungen übernommen.</translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message>
        <source>No notification was chosen.</source>
        <translation>Es wurde keine Benachrichtigung ausgewählt.</translation>
    </message>
    <message>
        <source>No setting was changed.</source>
        <translation>Es wurde keine Einstellung geändert.</translation>
    </message>
    <message>
        <source>There is nothing to watch.</source>
        <translation>Es gibt nichts zu beobachten.</translation>
    </message>
</context>
<context>
    <name>NotificationsPane</name>
    <message>
        <source>Mark all as read</source>
        <translation>Alle als gelesen markieren</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>How they concern you</source>
        <translation>Wie Sie betroffen sind</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Where you take part</source>
        <translation>Wo Sie teilnehmen</translation>
    </message>
    <message>
        <source>Where you are mentioned</source>
        <translation>Wo Sie erwähnt werden</translation>
    </message>
    <message>
        <source>Of which repos</source>
        <translation>Aus welchen Repos</translation>
    </message>
    <message>
        <source>All repos</source>
        <translation>Alle Repos</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>Spaces</translation>
    </message>
    <message>
        <source>Show those of other repos as well</source>
        <translation>Auch die aus anderen Repos anzeigen</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Nothing that you want to hear of</source>
        <translation>Nur Stummgeschaltetes</translation>
    </message>
    <message numerus="yes">
        <source>%n notification(s) are muted.</source>
        <translation><numerusform>%n Benachrichtigung ist stummgeschaltet.</numerusform><numerusform>%n Benachrichtigungen sind stummgeschaltet.</numerusform></translation>
    </message>
    <message>
        <source>Show muted</source>
        <translation>Stummgeschaltete anzeigen</translation>
    </message>
    <message>
        <source>All read</source>
        <translation>Alles gelesen</translation>
    </message>
    <message>
        <source>Nothing new has happened.</source>
        <translation>Es gibt nichts Neues.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No notification is like that.</source>
        <translation>Keine Benachrichtigung passt dazu.</translation>
    </message>
    <message>
        <source>No notifications</source>
        <translation>Keine Benachrichtigungen</translation>
    </message>
    <message>
        <source>Discussions you take part in, and those in your repos, appear here.</source>
        <translation>Diskussionen, an denen Sie teilnehmen, und solche in Ihren Repos erscheinen hier.</translation>
    </message>
    <message>
        <source>The Hub tells you of everything in %1 now.</source>
        <translation>Der Hub benachrichtigt Sie jetzt über alles in %1.</translation>
    </message>
    <message>
        <source>The Hub no longer tells you of everything in %1.</source>
        <translation>Der Hub benachrichtigt Sie nicht mehr über alles in %1.</translation>
    </message>
    <message>
        <source>Only of %1; show those of other repos as well</source>
        <translation>Nur aus %1; auch die aus anderen Repos anzeigen</translation>
    </message>
    <message>
        <source>Nothing is unread</source>
        <translation>Nichts ist ungelesen</translation>
    </message>
    <message>
        <source>Everything that matches the filters</source>
        <translation>Alles, was den Filtern entspricht</translation>
    </message>
    <message>
        <source>Sign in to have notifications</source>
        <translation>Melden Sie sich an, um Benachrichtigungen zu erhalten</translation>
    </message>
    <message>
        <source>What the Hub tells you of, and what is muted here</source>
        <translation>Worüber der Hub Sie benachrichtigt und was hier stummgeschaltet ist</translation>
    </message>
    <message numerus="yes">
        <source>%n muted</source>
        <translation><numerusform>%n stummgeschaltet</numerusform><numerusform>%n stummgeschaltet</numerusform></translation>
    </message>
    <message>
        <source>Hide what is muted</source>
        <translation>Stummgeschaltetes ausblenden</translation>
    </message>
    <message>
        <source>Show what is muted as well</source>
        <translation>Auch Stummgeschaltetes anzeigen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open in a new tab</source>
        <translation>In neuem Tab öffnen</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Als ungelesen markieren</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Als gelesen markieren</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Only of %1</source>
        <translation>Nur aus %1</translation>
    </message>
    <message>
        <source>Mute this thread</source>
        <translation>Diesen Thread stummschalten</translation>
    </message>
    <message>
        <source>Unmute %1</source>
        <translation>Stummschaltung von %1 aufheben</translation>
    </message>
    <message>
        <source>Mute %1</source>
        <translation>%1 stummschalten</translation>
    </message>
    <message>
        <source>Stop watching %1</source>
        <translation>%1 nicht mehr beobachten</translation>
    </message>
    <message>
        <source>Watch %1</source>
        <translation>%1 beobachten</translation>
    </message>
    <message numerus="yes">
        <source>%n notification(s) taken out.</source>
        <translation><numerusform>%n Benachrichtigung entfernt.</numerusform><numerusform>%n Benachrichtigungen entfernt.</numerusform></translation>
    </message>
    <message>
        <source>You are no longer told of “%1”.</source>
        <translation>Sie werden nicht mehr über „%1“ benachrichtigt.</translation>
    </message>
    <message>
        <source>Notifications of %1 are hidden here.</source>
        <translation>Benachrichtigungen aus %1 sind hier ausgeblendet.</translation>
    </message>
    <message>
        <source>Notifications of %1 are shown again.</source>
        <translation>Benachrichtigungen aus %1 werden wieder angezeigt.</translation>
    </message>
    <message>
        <source>Everything is marked as read.</source>
        <translation>Alles ist als gelesen markiert.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Show the file</source>
        <translation>Datei anzeigen</translation>
    </message>
    <message>
        <source>This card is very long: only its first %1 are shown.</source>
        <translation>Diese Karte ist sehr lang: Nur die ersten %1 werden angezeigt.</translation>
    </message>
    <message>
        <source>Open on the Hub</source>
        <translation>Auf dem Hub öffnen</translation>
    </message>
    <message>
        <source>No card yet</source>
        <translation>Noch keine Karte</translation>
    </message>
    <message>
        <source>A README.md says what is in this repo, how to use it and under which terms.</source>
        <translation>Eine README.md beschreibt, was in diesem Repo ist, wie man es verwendet und unter welchen Bedingungen.</translation>
    </message>
    <message>
        <source>Upload a README.md…</source>
        <translation>README.md hochladen…</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
</context>
<context>
    <name>OwnRepoSource</name>
    <message>
        <source>Your repos</source>
        <translation>Ihre Repos</translation>
    </message>
</context>
<context>
    <name>OwnedReposModel</name>
    <message>
        <source>%1, private %2</source>
        <translation>%1, %2, privat</translation>
    </message>
</context>
<context>
    <name>OwnedReposPage</name>
    <message>
        <source>Search these repos</source>
        <translation>Diese Repos durchsuchen</translation>
    </message>
    <message>
        <source>New repo…</source>
        <translation>Neues Repo…</translation>
    </message>
    <message>
        <source>Repos</source>
        <translation>Repos</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No repo of %1 is like that.</source>
        <translation>Kein Repo von %1 passt dazu.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
    <message>
        <source>No repos yet</source>
        <translation>Noch keine Repos</translation>
    </message>
    <message>
        <source>What you create or upload appears here.</source>
        <translation>Was Sie erstellen oder hochladen, erscheint hier.</translation>
    </message>
    <message>
        <source>%1 has no repo that you may see.</source>
        <translation>%1 hat kein Repo, das Sie sehen dürfen.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Recently changed</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Most likes</source>
        <translation>Meiste Likes</translation>
    </message>
    <message>
        <source>Most downloads</source>
        <translation>Meiste Downloads</translation>
    </message>
    <message>
        <source>Trending</source>
        <translation>Im Trend</translation>
    </message>
    <message>
        <source>Repos %1</source>
        <translation>Repos %1</translation>
    </message>
</context>
<context>
    <name>PagedList</name>
    <message>
        <source>Loading more…</source>
        <translation>Weitere werden geladen…</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
</context>
<context>
    <name>PaneStates</name>
    <message>
        <source>What is shown is from a moment ago; what has changed since is not.</source>
        <translation>Angezeigt wird der Stand von eben; spätere Änderungen fehlen.</translation>
    </message>
    <message>
        <source>What is shown is from %1; what has changed since is not.</source>
        <translation>Angezeigt wird ein älterer Stand (%1); spätere Änderungen fehlen.</translation>
    </message>
    <message>
        <source>Offline.</source>
        <translation>Offline.</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>A paper is named by its arXiv id, such as 2401.00001.</source>
        <translation>Ein Paper wird mit seiner arXiv-ID angegeben, etwa 2401.00001.</translation>
    </message>
    <message>
        <source>Search for 1 to 250 characters of text.</source>
        <translation>Der Suchtext hat 1 bis 250 Zeichen.</translation>
    </message>
</context>
<context>
    <name>ParquetRows</name>
    <message>
        <source>Only datasets have a viewer for the rows of Parquet files.</source>
        <translation>Zeilen von Parquet-Dateien zeigt der Dataset-Viewer nur bei Datensätzen.</translation>
    </message>
    <message>
        <source>The dataset viewer knows the rows of the main branch only.</source>
        <translation>Der Dataset-Viewer kennt nur die Zeilen des Branches main.</translation>
    </message>
    <message>
        <source>The dataset viewer shows rows by splits, and which of them are this file’s is not certain.</source>
        <translation>Der Dataset-Viewer zeigt Zeilen nach Splits, und welche davon zu dieser Datei gehören, steht nicht fest.</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Nobody is named.</source>
        <translation>Es ist niemand angegeben.</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Nobody found</source>
        <translation>Niemand gefunden</translation>
    </message>
    <message>
        <source>No member is called like that.</source>
        <translation>Kein Mitglied heißt so.</translation>
    </message>
    <message>
        <source>No members</source>
        <translation>Keine Mitglieder</translation>
    </message>
    <message>
        <source>%1 shows no members.</source>
        <translation>%1 zeigt keine Mitglieder an.</translation>
    </message>
    <message>
        <source>No followers</source>
        <translation>Keine Follower</translation>
    </message>
    <message>
        <source>Nobody follows %1 yet.</source>
        <translation>Noch folgt niemand %1.</translation>
    </message>
    <message>
        <source>Follows nobody</source>
        <translation>Folgt niemandem</translation>
    </message>
    <message>
        <source>%1 follows nobody yet.</source>
        <translation>%1 folgt noch niemandem.</translation>
    </message>
    <message>
        <source>Search members</source>
        <translation>Mitglieder durchsuchen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Follower</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Folgt</translation>
    </message>
</context>
<context>
    <name>PersonDelegate</name>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Pro</source>
        <translation>Pro</translation>
    </message>
    <message>
        <source>followed %1</source>
        <translation>gefolgt %1</translation>
    </message>
</context>
<context>
    <name>PersonHeader</name>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verifiziert</translation>
    </message>
    <message>
        <source>Pro</source>
        <translation>Pro</translation>
    </message>
    <message>
        <source>You follow</source>
        <translation>Sie folgen</translation>
    </message>
    <message>
        <source>Open on the Hub</source>
        <translation>Auf dem Hub öffnen</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Copy the name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Tell me of all discussions</source>
        <translation>Über alle Diskussionen benachrichtigen</translation>
    </message>
    <message>
        <source>Stop telling me</source>
        <translation>Nicht mehr benachrichtigen</translation>
    </message>
    <message>
        <source>Unfollow…</source>
        <translation>Nicht mehr folgen…</translation>
    </message>
    <message>
        <source>Follow…</source>
        <translation>Folgen…</translation>
    </message>
    <message>
        <source>The Hub takes this on its own pages only: opens the page in the browser.</source>
        <translation>Das erlaubt der Hub nur auf seinen eigenen Seiten: Die Seite wird im Browser geöffnet.</translation>
    </message>
    <message>
        <source>Notifications of discussions in the repos of %1</source>
        <translation>Benachrichtigungen über Diskussionen in den Repos von %1</translation>
    </message>
    <message>
        <source>Sign in to watch somebody</source>
        <translation>Melden Sie sich an, um jemanden zu beobachten</translation>
    </message>
    <message>
        <source>Your token may only read.</source>
        <translation>Ihr Token darf nur lesen.</translation>
    </message>
</context>
<context>
    <name>PersonPane</name>
    <message>
        <source>Pages of this person</source>
        <translation>Seiten dieser Person</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>The Hub tells you of discussions in the repos of %1 now.</source>
        <translation>Der Hub benachrichtigt Sie jetzt über Diskussionen in den Repos von %1.</translation>
    </message>
    <message>
        <source>The Hub no longer tells you of discussions in the repos of %1.</source>
        <translation>Der Hub benachrichtigt Sie nicht mehr über Diskussionen in den Repos von %1.</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Activity</source>
        <extracomment>What the program asked the Hub</extracomment>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Spaces board</source>
        <extracomment>A table of all Spaces of one&apos;s own</extracomment>
        <translation>Space-Übersicht</translation>
    </message>
    <message>
        <source>Pull requests</source>
        <extracomment>Pull requests of all of one&apos;s repos</extracomment>
        <translation>Pull-Requests</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <extracomment>Folders of this machine that are kept in repos</extracomment>
        <translation>Überwachte Ordner</translation>
    </message>
    <message>
        <source>Cache</source>
        <extracomment>What all Hub tools have fetched to this disk</extracomment>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>Spaces</translation>
    </message>
    <message>
        <source>Collections of %1</source>
        <translation>Sammlungen von %1</translation>
    </message>
    <message>
        <source>Likes of %1</source>
        <translation>Likes von %1</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Sammlungen</translation>
    </message>
</context>
<context>
    <name>PlaceTabs</name>
    <message>
        <source>Tabs</source>
        <translation>Tabs</translation>
    </message>
    <message>
        <source>New tab</source>
        <translation>Neuer Tab</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>Tab schließen</translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>%1 a word such as New, %2 a number of files, %3 their size</extracomment>
        <translation>%1: %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 file(s), %2</source>
        <translation><numerusform>%1 Datei, %2</numerusform><numerusform>%1 Dateien, %2</numerusform></translation>
    </message>
</context>
<context>
    <name>PlanFinding</name>
    <message numerus="yes">
        <source>%n place(s) look like a token or a key</source>
        <translation><numerusform>%n Stelle sieht wie ein Token oder Schlüssel aus</numerusform><numerusform>%n Stellen sehen wie ein Token oder Schlüssel aus</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n path(s) differ from another only in upper and lower case</source>
        <translation><numerusform>%n Pfad unterscheidet sich von einem anderen nur in Groß- und Kleinschreibung</numerusform><numerusform>%n Pfade unterscheiden sich von anderen nur in Groß- und Kleinschreibung</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n path(s) look the same as another</source>
        <translation><numerusform>%n Pfad sieht genauso aus wie ein anderer</numerusform><numerusform>%n Pfade sehen genauso aus wie andere</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) cannot be written on Windows</source>
        <translation><numerusform>%n Name ist unter Windows nicht möglich</numerusform><numerusform>%n Namen sind unter Windows nicht möglich</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) end with a dot or a space</source>
        <translation><numerusform>%n Name endet mit einem Punkt oder Leerzeichen</numerusform><numerusform>%n Namen enden mit einem Punkt oder Leerzeichen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) are too long for most disks</source>
        <translation><numerusform>%n Name ist für die meisten Datenträger zu lang</numerusform><numerusform>%n Namen sind für die meisten Datenträger zu lang</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) would have more than 10,000 entries</source>
        <translation><numerusform>%n Ordner hätte mehr als 10.000 Einträge</numerusform><numerusform>%n Ordner hätten mehr als 10.000 Einträge</numerusform></translation>
    </message>
    <message>
        <source>The repo would have more than 100,000 files</source>
        <translation>Das Repo hätte mehr als 100.000 Dateien</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) over 50 GB</source>
        <translation><numerusform>%n Datei über 50 GB</numerusform><numerusform>%n Dateien über 50 GB</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) over 200 GB</source>
        <translation><numerusform>%n Datei über 200 GB</numerusform><numerusform>%n Dateien über 200 GB</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) have the content of another: sent once</source>
        <translation><numerusform>%n Datei hat denselben Inhalt wie eine andere: nur einmal gesendet</numerusform><numerusform>%n Dateien haben denselben Inhalt wie andere: nur einmal gesendet</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are in the repo under another path: copied there, not sent</source>
        <translation><numerusform>%n Datei ist unter einem anderen Pfad im Repo: dort kopiert, nicht gesendet</numerusform><numerusform>%n Dateien sind unter einem anderen Pfad im Repo: dort kopiert, nicht gesendet</numerusform></translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <extracomment>%1 a path, %2 a number, %3 &quot;a Hugging Face token (hf_…)&quot;</extracomment>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>%1 and %2, which is in the repo</source>
        <translation>%1 und %2 (bereits im Repo)</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>The top of the repo: %1 entries</source>
        <translation>Oberste Ebene des Repos: %1 Einträge</translation>
    </message>
    <message>
        <source>%1: %2 entries</source>
        <translation>%1: %2 Einträge</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1 Dateien</translation>
    </message>
    <message>
        <source>%1 (%2): files of about 20 GB are easier to fetch</source>
        <translation>%1 (%2): Dateien von etwa 20 GB lassen sich leichter herunterladen</translation>
    </message>
    <message>
        <source>%1 (%2): the Hub advises to split it</source>
        <translation>%1 (%2): Der Hub empfiehlt, die Datei aufzuteilen</translation>
    </message>
    <message>
        <source>%1, same as %2 (%3)</source>
        <translation>%1, gleich wie %2 (%3)</translation>
    </message>
</context>
<context>
    <name>PlanFindingsModel</name>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>%1 — will be sent</source>
        <extracomment>%1 &quot;run.sh, line 2: Hugging Face token (hf_…)&quot;</extracomment>
        <translation>%1 – wird gesendet</translation>
    </message>
    <message>
        <source>%1 — left out</source>
        <translation>%1 – ausgelassen</translation>
    </message>
</context>
<context>
    <name>PlanReport</name>
    <message>
        <source>%1 to send, %2</source>
        <extracomment>%1 &quot;12 files&quot;, %2 a size</extracomment>
        <translation>%1 zu senden, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation><numerusform>%n Datei</numerusform><numerusform>%n Dateien</numerusform></translation>
    </message>
</context>
<context>
    <name>PlanTexts</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Identical</source>
        <translation>Identisch</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Ausgeschlossen</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoriert</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>A link: what it points to is sent</source>
        <translation>Eine Verknüpfung: Gesendet wird ihr Ziel</translation>
    </message>
    <message>
        <source>Same as %1: nothing to send</source>
        <extracomment>%1 is the path of another file with the same content</extracomment>
        <translation>Gleich wie %1: nichts zu senden</translation>
    </message>
    <message>
        <source>Large</source>
        <extracomment>the file goes to storage for large files, or into the commit itself</extracomment>
        <translation>Groß</translation>
    </message>
    <message>
        <source>Inline</source>
        <translation>Eingebettet</translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Identical</source>
        <translation>Identisch</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoriert</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Scanning…</source>
        <translation>Dateien werden erfasst…</translation>
    </message>
    <message>
        <source>Scanning: %1 files so far</source>
        <translation>Dateien werden erfasst: bisher %1</translation>
    </message>
    <message>
        <source>Asking the Hub what it has: %1 of %2 files</source>
        <translation>Hub wird gefragt, was er schon hat: %1 von %2 Dateien</translation>
    </message>
    <message>
        <source>Comparing with the repo: %1 of %2 files</source>
        <translation>Vergleich mit dem Repo: %1 von %2 Dateien</translation>
    </message>
    <message>
        <source>Looking for tokens and keys: %1 of %2 files</source>
        <translation>Suche nach Tokens und Schlüsseln: %1 von %2 Dateien</translation>
    </message>
    <message>
        <source>Stop planning</source>
        <translation>Planung abbrechen</translation>
    </message>
    <message>
        <source>Files of the plan</source>
        <translation>Dateien des Plans</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planung</translation>
    </message>
    <message>
        <source>Find in these files</source>
        <translation>In diesen Dateien suchen</translation>
    </message>
    <message>
        <source>Find in the files of the plan</source>
        <translation>In den Dateien des Plans suchen</translation>
    </message>
    <message>
        <source>Planning was stopped. Make the plan again to see what will be sent.</source>
        <translation>Die Planung wurde abgebrochen. Planen Sie neu, um zu sehen, was gesendet wird.</translation>
    </message>
    <message>
        <source>Links to folders are not followed: %1</source>
        <translation>Verknüpfungen mit Ordnern werden nicht verfolgt: %1</translation>
    </message>
    <message>
        <source>Nothing would be sent.</source>
        <translation>Es würde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 &quot;12 inline files&quot;, %2 a size
----------
%1 &quot;12 large files&quot;, %2 a size</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>1 inline file</source>
        <translation>1 eingebettete Datei</translation>
    </message>
    <message>
        <source>%1 inline files</source>
        <translation>%1 eingebettete Dateien</translation>
    </message>
    <message>
        <source>1 large file</source>
        <translation>1 große Datei</translation>
    </message>
    <message>
        <source>%1 large files</source>
        <translation>%1 große Dateien</translation>
    </message>
    <message>
        <source>%1 to send</source>
        <translation>%1 zu senden</translation>
    </message>
    <message>
        <source>at least %1 and %2</source>
        <extracomment>%1 &quot;7 calls&quot;, %2 &quot;3 commits&quot;</extracomment>
        <translation>mindestens %1 und %2</translation>
    </message>
    <message>
        <source>1 call</source>
        <translation>1 Aufruf</translation>
    </message>
    <message>
        <source>%1 calls</source>
        <translation>%1 Aufrufe</translation>
    </message>
    <message>
        <source>1 commit</source>
        <translation>1 Commit</translation>
    </message>
    <message>
        <source>%1 commits</source>
        <translation>%1 Commits</translation>
    </message>
    <message>
        <source>Takes about %1 at the speed of the last transfer</source>
        <translation>Dauert etwa %1 bei der Geschwindigkeit der letzten Übertragung</translation>
    </message>
    <message>
        <source>Takes about %1 at %2</source>
        <extracomment>%1 a time, %2 &quot;10 MB/s&quot;</extracomment>
        <translation>Dauert etwa %1 bei %2</translation>
    </message>
    <message>
        <source>needs %1 of the about %2 commits that the Hub takes an hour</source>
        <translation>benötigt %1 der rund %2 Commits, die der Hub pro Stunde annimmt</translation>
    </message>
    <message numerus="yes">
        <source>%1 call(s) left for the next %2</source>
        <extracomment>%1 a number, %2 a time</extracomment>
        <translation><numerusform>noch %1 Anfrage in den nächsten %2</numerusform><numerusform>noch %1 Anfragen in den nächsten %2</numerusform></translation>
    </message>
    <message>
        <source>What would be sent is listed here, file by file, before anything is.</source>
        <translation>Hier steht Datei für Datei, was gesendet würde, bevor etwas gesendet wird.</translation>
    </message>
    <message>
        <source>There are no files here. Drop some on this sheet.</source>
        <translation>Hier sind keine Dateien. Ziehen Sie welche auf dieses Fenster.</translation>
    </message>
    <message>
        <source>No file of the plan is like that.</source>
        <translation>Keine Datei des Plans passt dazu.</translation>
    </message>
</context>
<context>
    <name>PreviewHead</name>
    <message>
        <source>Xet</source>
        <translation>Xet</translation>
    </message>
    <message>
        <source>LFS</source>
        <translation>LFS</translation>
    </message>
    <message>
        <source>What the scanners found</source>
        <translation>Befunde der Scanner</translation>
    </message>
    <message>
        <source>Show the source</source>
        <translation>Quelltext anzeigen</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>Herunterladen…</translation>
    </message>
    <message>
        <source>Show it rendered</source>
        <translation>Gerendert anzeigen</translation>
    </message>
    <message>
        <source>Security: %1</source>
        <translation>Sicherheit: %1</translation>
    </message>
    <message>
        <source>Open on the Hub</source>
        <translation>Auf dem Hub öffnen</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>notebook</source>
        <translation>Notebook</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>In [%1]</source>
        <extracomment>before the code of a notebook&apos;s cell; %1 is its number</extracomment>
        <translation>Eingabe [%1]</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Raw text</source>
        <translation>Rohtext</translation>
    </message>
    <message>
        <source>An output of the form %1, which is not shown here.</source>
        <translation>Eine Ausgabe im Format %1, die hier nicht angezeigt wird.</translation>
    </message>
    <message>
        <source>Open on the Hub</source>
        <translation>Auf dem Hub öffnen</translation>
    </message>
    <message>
        <source>Content of the file</source>
        <translation>Inhalt der Datei</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>This picture cannot be shown (%1). It may be damaged or of another format.</source>
        <translation>Dieses Bild kann nicht angezeigt werden (%1). Vielleicht ist es beschädigt oder hat ein anderes Format.</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>Keine Datei ausgewählt</translation>
    </message>
    <message>
        <source>Choose a file to see what is in it.</source>
        <translation>Wählen Sie eine Datei aus, um ihren Inhalt zu sehen.</translation>
    </message>
    <message>
        <source>Open this folder to see what is in it.</source>
        <translation>Öffnen Sie diesen Ordner, um seinen Inhalt zu sehen.</translation>
    </message>
    <message>
        <source>A link to a commit of another git repository. Its files are not part of this repo.</source>
        <translation>Ein Verweis auf einen Commit eines anderen Git-Repos. Dessen Dateien gehören nicht zu diesem Repo.</translation>
    </message>
    <message>
        <source>Empty file</source>
        <translation>Leere Datei</translation>
    </message>
    <message>
        <source>There is nothing in this file: 0 bytes.</source>
        <translation>Diese Datei enthält nichts: 0 Bytes.</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensoren</translation>
    </message>
    <message>
        <source>What it loads</source>
        <translation>Was es lädt</translation>
    </message>
    <message>
        <source>First bytes</source>
        <translation>Erste Bytes</translation>
    </message>
    <message>
        <source>Its rows cannot be shown: %1</source>
        <translation>Die Zeilen können nicht angezeigt werden: %1</translation>
    </message>
    <message>
        <source>This %1 file cannot be read. %2</source>
        <translation>Diese %1-Datei ist nicht lesbar. %2</translation>
    </message>
    <message>
        <source>This is no valid JSON: line %1, column %2 is not understood.</source>
        <translation>Das ist kein gültiges JSON: Zeile %1, Spalte %2 ist nicht verständlich.</translation>
    </message>
    <message>
        <source>Only the beginning of this file is shown. Download it to have all of it.</source>
        <translation>Nur der Anfang dieser Datei wird angezeigt. Laden Sie sie herunter, um sie ganz zu erhalten.</translation>
    </message>
    <message>
        <source>Very long lines are broken here, so that they can be shown.</source>
        <translation>Sehr lange Zeilen sind hier umgebrochen, damit sie angezeigt werden können.</translation>
    </message>
</context>
<context>
    <name>PullRequestRefModel</name>
    <message>
        <source>#%1 %2</source>
        <extracomment>the number and the title of a pull request</extracomment>
        <translation>#%1 %2</translation>
    </message>
</context>
<context>
    <name>PullRequestRefs</name>
    <message>
        <source>Merged</source>
        <translation>Zusammengeführt</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>%1, its branch is deleted</source>
        <translation>%1, Branch gelöscht</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Delete its branch…</source>
        <translation>Branch löschen…</translation>
    </message>
    <message>
        <source>The branch of pull request #%1 is deleted. Its page stays.</source>
        <translation>Der Branch des Pull-Requests #%1 ist gelöscht. Seine Seite bleibt.</translation>
    </message>
    <message>
        <source>Each pull request keeps its files on a branch of its own, also after it was merged or closed. Without the branch its page and its comments stay, but its changes can no longer be looked at, and what only it needed is freed.</source>
        <translation>Jeder Pull-Request behält seine Dateien auf einem eigenen Branch, auch nachdem er zusammengeführt oder geschlossen wurde. Ohne den Branch bleiben seine Seite und seine Kommentare, aber seine Änderungen lassen sich nicht mehr ansehen, und was nur er brauchte, wird freigegeben.</translation>
    </message>
    <message>
        <source>No pull request is finished yet</source>
        <translation>Noch keine abgeschlossenen Pull-Requests</translation>
    </message>
    <message>
        <source>Those that are merged or closed will be listed here with what they take up.</source>
        <translation>Zusammengeführte und geschlossene erscheinen hier mit ihrem Speicherbedarf.</translation>
    </message>
    <message>
        <source>Finished pull requests</source>
        <translation>Abgeschlossene Pull-Requests</translation>
    </message>
    <message>
        <source>Its branch is deleted already</source>
        <translation>Der Branch ist bereits gelöscht</translation>
    </message>
    <message>
        <source>Select a pull request first</source>
        <translation>Zuerst einen Pull-Request auswählen</translation>
    </message>
    <message>
        <source>Delete the branch of pull request #%1?</source>
        <translation>Branch des Pull-Requests #%1 löschen?</translation>
    </message>
    <message>
        <source>Its changes can never be looked at again. Its page and its comments stay.</source>
        <translation>Die Änderungen lassen sich danach nie wieder ansehen. Die Seite und die Kommentare bleiben.</translation>
    </message>
    <message>
        <source>Delete the branch</source>
        <translation>Branch löschen</translation>
    </message>
</context>
<context>
    <name>QueryText</name>
    <message>
        <source>A quotation mark is missing.</source>
        <translation>Ein Anführungszeichen fehlt.</translation>
    </message>
    <message>
        <source>“%1” is no order. There are trending, downloads, likes, created and modified.</source>
        <translation>„%1“ ist keine Sortierung. Möglich sind trending, downloads, likes, created und modified.</translation>
    </message>
    <message>
        <source>“%1:” is no filter for what is searched here.</source>
        <extracomment>%1 is a word before a colon, such as gated</extracomment>
        <translation>„%1:“ ist kein Filter für diese Suche.</translation>
    </message>
</context>
<context>
    <name>RangeEditor</name>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>Between the two ends of a range</extracomment>
        <translation>bis</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
</context>
<context>
    <name>RateLimitLabel</name>
    <message>
        <source>Quota of API calls</source>
        <translation>Kontingent für API-Aufrufe</translation>
    </message>
    <message>
        <source>api %1/%2</source>
        <translation>API %1/%2</translation>
    </message>
    <message>
        <source>api %1</source>
        <translation>API %1</translation>
    </message>
    <message>
        <source>%1 · reset %2</source>
        <extracomment>%1 is &quot;api 812/1000&quot;, %2 a time such as 3:10</extracomment>
        <translation>%1 · neu in %2</translation>
    </message>
    <message>
        <source>The Hub lets you ask %1 more times before it makes you wait; the count starts anew in %2.</source>
        <translation>Anfragen, die der Hub noch zulässt, bevor Sie warten müssen: %1. In %2 beginnt die Zählung von vorn.</translation>
    </message>
    <message>
        <source>Click for the list of what was asked.</source>
        <translation>Klicken zeigt die Liste der Anfragen.</translation>
    </message>
</context>
<context>
    <name>RateMeter</name>
    <message>
        <source>Speed of the last minute, at most %1</source>
        <translation>Geschwindigkeit der letzten Minute, höchstens %1</translation>
    </message>
    <message>
        <source>Speed of the last minute</source>
        <translation>Geschwindigkeit der letzten Minute</translation>
    </message>
</context>
<context>
    <name>RefForm</name>
    <message>
        <source>Branch, tag or commit</source>
        <translation>Branch, Tag oder Commit</translation>
    </message>
    <message>
        <source>A name is needed</source>
        <translation>Ein Name ist erforderlich</translation>
    </message>
</context>
<context>
    <name>RefListModel</name>
    <message>
        <source>Branches</source>
        <translation>Branches</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Pull requests</source>
        <translation>Pull-Requests</translation>
    </message>
    <message>
        <source>Converted by the Hub</source>
        <translation>Vom Hub konvertiert</translation>
    </message>
</context>
<context>
    <name>RefNotice</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>Undo the last step</source>
        <translation>Letzten Schritt rückgängig machen</translation>
    </message>
</context>
<context>
    <name>RefSource</name>
    <message>
        <source>Branches and tags</source>
        <translation>Branches und Tags</translation>
    </message>
</context>
<context>
    <name>Refs</name>
    <message>
        <source>A branch or a tag needs a name.</source>
        <translation>Ein Branch oder Tag braucht einen Namen.</translation>
    </message>
</context>
<context>
    <name>RemarkCard</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add remark</source>
        <translation>Anmerkung hinzufügen</translation>
    </message>
    <message>
        <source>Change this remark</source>
        <translation>Diese Anmerkung ändern</translation>
    </message>
    <message>
        <source>Delete this remark</source>
        <translation>Diese Anmerkung löschen</translation>
    </message>
    <message>
        <source>Remark, in Markdown</source>
        <translation>Anmerkung, in Markdown</translation>
    </message>
    <message>
        <source>What is to be said about this? Ctrl+Enter keeps it.</source>
        <translation>Was ist dazu zu sagen? Strg+Eingabe übernimmt es.</translation>
    </message>
    <message>
        <source>It waits here until the review is sent (Ctrl+Enter)</source>
        <translation>Bleibt hier, bis die Durchsicht gesendet wird (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Files go with the whole review: drop them where it is sent.</source>
        <translation>Dateien gehören zur gesamten Durchsicht: Legen Sie sie erst beim Senden ab.</translation>
    </message>
    <message>
        <source>The whole file</source>
        <translation>Die ganze Datei</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Lines %1 to %2</source>
        <translation>Zeilen %1 bis %2</translation>
    </message>
    <message>
        <source>%1, before the change</source>
        <translation>%1, vor der Änderung</translation>
    </message>
    <message>
        <source>%1 · not sent yet</source>
        <extracomment>&quot;Line 3 · not sent yet&quot;</extracomment>
        <translation>%1 · noch nicht gesendet</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>That server would learn your address</source>
        <translation>Dort würde Ihre IP-Adresse bekannt</translation>
    </message>
    <message>
        <source>%1 and others</source>
        <translation>%1 und anderen</translation>
    </message>
    <message numerus="yes">
        <source>Load %n image(s) from %1</source>
        <translation><numerusform>%n Bild von %1 laden</numerusform><numerusform>%n Bilder von %1 laden</numerusform></translation>
    </message>
</context>
<context>
    <name>RenameCard</name>
    <message>
        <source>Name and owner</source>
        <translation>Name und Eigentümer</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Give it to %1</source>
        <translation>An %1 übergeben</translation>
    </message>
</context>
<context>
    <name>RepoActions</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>%1 is called %2 now.</source>
        <extracomment>two names of a repo</extracomment>
        <translation>%1 heißt jetzt %2.</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 wurde gelöscht.</translation>
    </message>
    <message>
        <source>You like %1.</source>
        <translation>Sie haben %1 gelikt.</translation>
    </message>
    <message>
        <source>You no longer like %1.</source>
        <translation>Ihr Like für %1 ist zurückgenommen.</translation>
    </message>
    <message>
        <source>The Hub takes likes on its own pages only, so that no program gives them. Nothing has changed.</source>
        <translation>Likes nimmt der Hub nur auf seinen eigenen Seiten an, damit kein Programm sie vergibt. Es hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <source>Sign in first</source>
        <translation>Zuerst anmelden</translation>
    </message>
    <message>
        <source>Your token may only read.</source>
        <translation>Ihr Token darf nur lesen.</translation>
    </message>
    <message>
        <source>Only who may change %1 can do that.</source>
        <translation>Das kann nur, wer %1 ändern darf.</translation>
    </message>
    <message>
        <source>A change is under way</source>
        <translation>Eine Änderung läuft bereits</translation>
    </message>
    <message>
        <source>Unlike…</source>
        <translation>Like zurücknehmen…</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>Liken</translation>
    </message>
    <message>
        <source>A like is under way</source>
        <translation>Ein Like wird gerade übermittelt</translation>
    </message>
    <message>
        <source>Add to collection…</source>
        <translation>Zu Sammlung hinzufügen…</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>Herunterladen…</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Duplizieren…</translation>
    </message>
    <message>
        <source>Rename or move to another owner…</source>
        <translation>Umbenennen oder an anderen Eigentümer übergeben…</translation>
    </message>
    <message>
        <source>Make public</source>
        <translation>Öffentlich machen</translation>
    </message>
    <message>
        <source>Make private</source>
        <translation>Privat machen</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Open on the Hub</source>
        <translation>Auf dem Hub öffnen</translation>
    </message>
    <message>
        <source>Give to</source>
        <translation>Übergeben an</translation>
    </message>
    <message>
        <source>Give %1 to %2?</source>
        <extracomment>%1 a repo, %2 a user or an organization</extracomment>
        <translation>%1 an %2 übergeben?</translation>
    </message>
    <message>
        <source>It is called %1 then.</source>
        <translation>Es heißt dann %1.</translation>
    </message>
    <message>
        <source>Give it to %1</source>
        <translation>An %1 übergeben</translation>
    </message>
    <message>
        <source>Sign in to like %1.</source>
        <translation>Melden Sie sich an, um %1 zu liken.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Unlike %1?</source>
        <translation>Like für %1 zurücknehmen?</translation>
    </message>
    <message>
        <source>The Hub takes likes on its own pages only: to like it again you have to go there.</source>
        <translation>Likes nimmt der Hub nur auf seinen eigenen Seiten an: Um das Repo erneut zu liken, müssen Sie dorthin gehen.</translation>
    </message>
    <message>
        <source>Unlike</source>
        <translation>Like zurücknehmen</translation>
    </message>
    <message>
        <source>It is in “%1” now.</source>
        <translation>Zu „%1“ hinzugefügt.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin wechseln</translation>
    </message>
    <message>
        <source>A name looks like owner/name.</source>
        <translation>Ein Name sieht so aus: owner/name.</translation>
    </message>
    <message>
        <source>That is its name already.</source>
        <translation>So heißt es bereits.</translation>
    </message>
    <message>
        <source>You may not put repos into %1.</source>
        <translation>Sie dürfen in %1 keine Repos ablegen.</translation>
    </message>
    <message>
        <source>Rename %1 or move it to another owner</source>
        <translation>%1 umbenennen oder an einen anderen Eigentümer übergeben</translation>
    </message>
    <message>
        <source>New name. Links to the old one lead to the new one, until something else is called so.</source>
        <translation>Neuer Name. Links auf den alten führen zum neuen, bis etwas anderes so heißt.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message numerus="yes">
        <source>%n like(s)</source>
        <translation><numerusform>%n Like</numerusform><numerusform>%n Likes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 download(s) in the last month</source>
        <translation><numerusform>%1, %2 Download im letzten Monat</numerusform><numerusform>%1, %2 Downloads im letzten Monat</numerusform></translation>
    </message>
    <message>
        <source>Gone with it: its files and their history, %1, and everything said in its discussions. Nobody can bring it back.</source>
        <translation>Damit verschwinden: die Dateien und ihr Verlauf, %1 und alles, was in den Diskussionen gesagt wurde. Niemand kann das wiederherstellen.</translation>
    </message>
    <message>
        <source>Delete it for ever</source>
        <translation>Endgültig löschen</translation>
    </message>
</context>
<context>
    <name>RepoActs</name>
    <message>
        <source>You no longer like %1.</source>
        <translation>Ihr Like für %1 ist zurückgenommen.</translation>
    </message>
    <message>
        <source>Like it again</source>
        <translation>Wieder liken</translation>
    </message>
    <message>
        <source>Only who is signed in can like something.</source>
        <translation>Likes kann nur vergeben, wer angemeldet ist.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>The Hub takes likes on its own pages only, so that no program gives them. Nothing has changed.</source>
        <translation>Likes nimmt der Hub nur auf seinen eigenen Seiten an, damit kein Programm sie vergibt. Es hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Sign in to copy it</source>
        <translation>Zum Duplizieren anmelden</translation>
    </message>
    <message>
        <source>Its owner does not want it to be copied</source>
        <translation>Das Duplizieren ist vom Eigentümer nicht erwünscht</translation>
    </message>
    <message>
        <source>Sign in first</source>
        <translation>Zuerst anmelden</translation>
    </message>
    <message>
        <source>Your token may only read.</source>
        <translation>Ihr Token darf nur lesen.</translation>
    </message>
    <message>
        <source>It is in “%1” now.</source>
        <translation>Zu „%1“ hinzugefügt.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin wechseln</translation>
    </message>
    <message>
        <source>The Hub tells you of everything in %1 now.</source>
        <translation>Der Hub benachrichtigt Sie jetzt über alles in %1.</translation>
    </message>
    <message>
        <source>The Hub no longer tells you of everything in %1.</source>
        <translation>Der Hub benachrichtigt Sie nicht mehr über alles in %1.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
</context>
<context>
    <name>RepoDelegate</name>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>Gated</source>
        <translation>Zugangsbeschränkt</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Deaktiviert</translation>
    </message>
    <message numerus="yes">
        <source>%n like(s).</source>
        <translation><numerusform>%n Like.</numerusform><numerusform>%n Likes.</numerusform></translation>
    </message>
    <message>
        <source>You like it. A click takes that back (L)</source>
        <translation>Von Ihnen gelikt. Ein Klick nimmt das Like zurück (L)</translation>
    </message>
    <message>
        <source>A click likes it (L)</source>
        <translation>Zum Liken klicken (L)</translation>
    </message>
    <message>
        <source>%1 downloads in 30 days, %2 likes</source>
        <translation>%1 Downloads in 30 Tagen, %2 Likes</translation>
    </message>
</context>
<context>
    <name>RepoHeader</name>
    <message>
        <source>Its terms have to be accepted, and its authors decide who may have the files.</source>
        <translation>Die Bedingungen müssen akzeptiert werden, und die Autoren entscheiden, wer die Dateien erhält.</translation>
    </message>
    <message>
        <source>Its terms have to be accepted before the files can be had.</source>
        <translation>Die Bedingungen müssen akzeptiert werden, bevor die Dateien zugänglich sind.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>Gated</source>
        <translation>Zugangsbeschränkt</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>&amp;Like this repo</source>
        <translation>Dieses Repo &amp;liken</translation>
    </message>
    <message>
        <source>&amp;Who likes this repo…</source>
        <translation>&amp;Von wem die Likes sind…</translation>
    </message>
    <message>
        <source>&amp;Duplicate this repo…</source>
        <translation>Dieses Repo &amp;duplizieren…</translation>
    </message>
    <message>
        <source>Down&amp;load this repo…</source>
        <translation>Dieses Repo &amp;herunterladen…</translation>
    </message>
    <message>
        <source>&amp;Add this repo to a collection…</source>
        <translation>Dieses Repo zu einer &amp;Sammlung hinzufügen…</translation>
    </message>
    <message>
        <source>Watch &amp;its discussions</source>
        <translation>Diskussionen &amp;beobachten</translation>
    </message>
    <message>
        <source>&amp;Stop watching its discussions</source>
        <translation>Diskussionen &amp;nicht mehr beobachten</translation>
    </message>
    <message>
        <source>Open on the Hub</source>
        <translation>Auf dem Hub öffnen</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Hochladen</translation>
    </message>
    <message>
        <source>Copy the name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Copy the name of the repo</source>
        <translation>Namen des Repos kopieren</translation>
    </message>
    <message>
        <source>Only its owner and members can see this repo.</source>
        <translation>Nur der Eigentümer und die Mitglieder können dieses Repo sehen.</translation>
    </message>
    <message>
        <source>The Hub has switched this repo off.</source>
        <translation>Der Hub hat dieses Repo abgeschaltet.</translation>
    </message>
    <message>
        <source>Upload to this repo</source>
        <translation>In dieses Repo hochladen</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Dateien…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>More to do with this repo</source>
        <translation>Weitere Aktionen für dieses Repo</translation>
    </message>
    <message>
        <source>%1 downloads in the last 30 days</source>
        <translation>%1 Downloads in den letzten 30 Tagen</translation>
    </message>
    <message>
        <source>You like it. Take the like back</source>
        <translation>Von Ihnen gelikt. Like zurücknehmen</translation>
    </message>
    <message>
        <source>Like it</source>
        <translation>Liken</translation>
    </message>
    <message>
        <source>Take the like back</source>
        <translation>Like zurücknehmen</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>Liken</translation>
    </message>
    <message>
        <source>%1 likes. Show whose</source>
        <translation>%1 Likes. Zeigen, von wem</translation>
    </message>
    <message>
        <source>Take the &amp;like back</source>
        <translation>&amp;Like zurücknehmen</translation>
    </message>
    <message>
        <source>Gated, open to you</source>
        <translation>Zugangsbeschränkt, für Sie offen</translation>
    </message>
    <message>
        <source>You may have its files.</source>
        <translation>Die Dateien sind für Sie zugänglich.</translation>
    </message>
    <message>
        <source>Gated, waiting</source>
        <translation>Zugangsbeschränkt, Anfrage läuft</translation>
    </message>
    <message>
        <source>Its authors have not decided on your request yet.</source>
        <translation>Die Autoren haben noch nicht über Ihre Anfrage entschieden.</translation>
    </message>
    <message>
        <source>Gated, refused</source>
        <translation>Zugangsbeschränkt, abgelehnt</translation>
    </message>
    <message>
        <source>Its authors have turned your request down.</source>
        <translation>Die Autoren haben Ihre Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>Copy it to another name</source>
        <translation>Unter einem anderen Namen kopieren</translation>
    </message>
</context>
<context>
    <name>RepoId</name>
    <message>
        <source>A repo needs a name.</source>
        <translation>Ein Repo braucht einen Namen.</translation>
    </message>
    <message>
        <source>A repo is named owner/name, with one slash at most.</source>
        <translation>Ein Repo wird als owner/name angegeben, mit höchstens einem Schrägstrich.</translation>
    </message>
    <message>
        <source>A repo name cannot contain “--” or “..”.</source>
        <translation>Der Name eines Repos darf weder „--“ noch „..“ enthalten.</translation>
    </message>
    <message>
        <source>A repo name cannot end with “.git”.</source>
        <translation>Der Name eines Repos darf nicht auf „.git“ enden.</translation>
    </message>
    <message>
        <source>A repo name has 1 to 96 letters, digits, “-”, “_” or “.”, and starts and ends with a letter or digit.</source>
        <translation>Der Name eines Repos hat 1 bis 96 Buchstaben, Ziffern, „-“, „_“ oder „.“; er beginnt und endet mit einem Buchstaben oder einer Ziffer.</translation>
    </message>
    <message>
        <source>A repo is a model, a dataset or a space.</source>
        <translation>Ein Repo ist ein Modell (model), ein Datensatz (dataset) oder ein Space (space).</translation>
    </message>
</context>
<context>
    <name>RepoListModel</name>
    <message numerus="yes">
        <source>%1, %n like(s)</source>
        <translation><numerusform>%1, %n Like</numerusform><numerusform>%1, %n Likes</numerusform></translation>
    </message>
</context>
<context>
    <name>RepoMenu</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open in a new tab</source>
        <translation>In neuem Tab öffnen</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
</context>
<context>
    <name>RepoNameField</name>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Repo name</source>
        <translation>Name des Repos</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type a name first</source>
        <translation>Zuerst einen Namen eingeben</translation>
    </message>
    <message>
        <source>That is its name already</source>
        <translation>So heißt es bereits</translation>
    </message>
    <message>
        <source>Letters, digits, “-”, “_” and “.”</source>
        <translation>Buchstaben, Ziffern, „-“, „_“ und „.“</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 existiert bereits.</translation>
    </message>
    <message>
        <source>%1 – it could not be checked whether it is free. %2</source>
        <extracomment>%1 an address, %2 why it could not be asked</extracomment>
        <translation>%1 – ob der Name frei ist, konnte nicht geprüft werden. %2</translation>
    </message>
    <message>
        <source>%1 is free.</source>
        <translation>%1 ist frei.</translation>
    </message>
    <message>
        <source>%1 is free. It is an old name of %2: links to that would lead here.</source>
        <translation>%1 ist frei. So hieß früher %2: Links auf den alten Namen würden dann hierher führen.</translation>
    </message>
</context>
<context>
    <name>RepoPalette</name>
    <message>
        <source>This repo</source>
        <translation>Dieses Repo</translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation>Hier nicht möglich</translation>
    </message>
    <message>
        <source>Pages of this repo</source>
        <translation>Seiten dieses Repos</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Diese Seite</translation>
    </message>
</context>
<context>
    <name>RepoPane</name>
    <message>
        <source>This repo</source>
        <translation>Dieses Repo</translation>
    </message>
    <message>
        <source>There is no model of this name. This is the dataset.</source>
        <translation>Es gibt kein Modell dieses Namens. Dies ist der Datensatz.</translation>
    </message>
    <message>
        <source>There is no model and no dataset of this name. This is the Space.</source>
        <translation>Es gibt weder ein Modell noch einen Datensatz dieses Namens. Dies ist der Space.</translation>
    </message>
    <message>
        <source>You may have the files of %1 now.</source>
        <translation>Die Dateien von %1 sind jetzt für Sie zugänglich.</translation>
    </message>
    <message>
        <source>The settings of a repo are for those who may change it: sign in first.</source>
        <translation>Die Einstellungen eines Repos sieht nur, wer es ändern darf: Melden Sie sich zuerst an.</translation>
    </message>
    <message>
        <source>The settings of this repo are for those who may change it.</source>
        <translation>Die Einstellungen dieses Repos sieht nur, wer es ändern darf.</translation>
    </message>
    <message>
        <source>Look at the copy on this disk</source>
        <translation>Lokale Kopie ansehen</translation>
    </message>
    <message>
        <source>%1 was deleted</source>
        <translation>%1 wurde gelöscht</translation>
    </message>
    <message>
        <source>Nothing of it is left on the Hub. What is on this computer stays.</source>
        <translation>Auf dem Hub ist nichts davon übrig. Was auf diesem Computer liegt, bleibt.</translation>
    </message>
    <message>
        <source>Show what %1 has</source>
        <translation>Alles von %1 anzeigen</translation>
    </message>
    <message>
        <source>%1 is called %2 now.</source>
        <translation>%1 heißt jetzt %2.</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Vormerkungen</translation>
    </message>
</context>
<context>
    <name>RepoQuery</name>
    <message>
        <source>A Space needs an SDK: gradio, docker or static.</source>
        <translation>Ein Space braucht ein SDK: gradio, docker oder static.</translation>
    </message>
    <message>
        <source>The short description of a Space has at most 60 characters.</source>
        <translation>Die Kurzbeschreibung eines Space hat höchstens 60 Zeichen.</translation>
    </message>
    <message>
        <source>The name of a license has lower-case letters, digits, “-” and “.” only.</source>
        <translation>Der Name einer Lizenz besteht nur aus Kleinbuchstaben, Ziffern, „-“ und „.“.</translation>
    </message>
    <message>
        <source>A copy needs an owner and a name.</source>
        <translation>Eine Kopie braucht einen Eigentümer und einen Namen.</translation>
    </message>
    <message>
        <source>“expand” cannot be combined with full, card data or config.</source>
        <translation>„expand“ lässt sich nicht mit „full“, Kartendaten oder „config“ kombinieren.</translation>
    </message>
    <message>
        <source>“expand” cannot be combined with files metadata or the security status.</source>
        <translation>„expand“ lässt sich nicht mit den Metadaten der Dateien oder dem Sicherheitsstatus kombinieren.</translation>
    </message>
</context>
<context>
    <name>RepoSettings</name>
    <message>
        <source>Access is asked for with “auto”, “manual” or not at all.</source>
        <translation>Die Zugangsbeschränkung ist „auto“, „manual“ oder ausgeschaltet.</translation>
    </message>
    <message>
        <source>There is nothing to change.</source>
        <translation>Es gibt nichts zu ändern.</translation>
    </message>
    <message>
        <source>To move a repo, name it as owner/name.</source>
        <translation>Geben Sie das Repo zum Umziehen als owner/name an.</translation>
    </message>
    <message>
        <source>A resource group is named by 24 hex digits.</source>
        <translation>Eine Ressourcengruppe wird mit 24 Hexadezimalziffern angegeben.</translation>
    </message>
</context>
<context>
    <name>RepoTabs</name>
    <message>
        <source>Pages of the repo</source>
        <translation>Seiten des Repos</translation>
    </message>
</context>
<context>
    <name>RepoUrl</name>
    <message>
        <source>A comparison names two revisions, as in main..v1.0.</source>
        <translation>Ein Vergleich nennt zwei Revisionen, etwa main..v1.0.</translation>
    </message>
    <message>
        <source>This page of the Hub cannot be shown here.</source>
        <translation>Diese Seite des Hubs kann hier nicht angezeigt werden.</translation>
    </message>
    <message>
        <source>This address names no repo.</source>
        <translation>Diese Adresse führt zu keinem Repo.</translation>
    </message>
    <message>
        <source>After hf:// comes models, datasets, spaces, or an owner.</source>
        <translation>Auf hf:// folgt models, datasets, spaces oder ein Eigentümer.</translation>
    </message>
    <message>
        <source>The “@” is to be followed by a revision.</source>
        <translation>Auf das „@“ muss eine Revision folgen.</translation>
    </message>
    <message>
        <source>This address belongs to another server.</source>
        <translation>Diese Adresse gehört zu einem anderen Server.</translation>
    </message>
</context>
<context>
    <name>RepoWords</name>
    <message>
        <source>No app file</source>
        <extracomment>how things stand with a Space</extracomment>
        <translation>Keine App-Datei</translation>
    </message>
    <message>
        <source>Config error</source>
        <translation>Konfigurationsfehler</translation>
    </message>
    <message>
        <source>Build error</source>
        <translation>Build-Fehler</translation>
    </message>
    <message>
        <source>Runtime error</source>
        <translation>Laufzeitfehler</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Wird gebaut</translation>
    </message>
    <message>
        <source>Running, rebuilding</source>
        <translation>Läuft, wird neu gebaut</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Running, restarting</source>
        <translation>Läuft, startet neu</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Sleeping</source>
        <translation>Ruht</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Wird gelöscht</translation>
    </message>
    <message>
        <source>%1 params</source>
        <translation>%1 Parameter</translation>
    </message>
</context>
<context>
    <name>Reporter</name>
    <message numerus="yes">
        <source>%n file(s), %1 to move</source>
        <translation><numerusform>%n Datei, %1 zu übertragen</numerusform><numerusform>%n Dateien, %1 zu übertragen</numerusform></translation>
    </message>
    <message>
        <source>Looking whether the commit arrived all the same, for up to %1 s. %2</source>
        <translation>Es wird bis zu %1 s lang geprüft, ob der Commit trotzdem angekommen ist. %2</translation>
    </message>
    <message>
        <source>Going on in %1 s. %2</source>
        <translation>Weiter in %1 s. %2</translation>
    </message>
    <message>
        <source>Nothing to do: all of it is there already.</source>
        <translation>Nichts zu tun: Alles ist schon da.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Fertig.</translation>
    </message>
    <message>
        <source>Watching %1: what changes goes to %2, at most every %3 min.</source>
        <translation>%1 wird überwacht: Änderungen gehen an %2, höchstens alle %3 min.</translation>
    </message>
    <message>
        <source>Watching %1: what is new goes to %2 every %3 min.</source>
        <translation>%1 wird überwacht: Neues geht alle %3 min an %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) committed as %1</source>
        <translation><numerusform>%n Datei als %1 committet</numerusform><numerusform>%n Dateien als %1 committet</numerusform></translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>Es hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>%1 was changed in the repo by somebody else and is left alone there. --overwrite puts yours over it.</source>
        <translation>%1 wurde im Repo von jemand anderem geändert und bleibt dort unberührt. --overwrite ersetzt es durch Ihre Fassung.</translation>
    </message>
    <message>
        <source>Stopped. The same command goes on from here.</source>
        <translation>Angehalten. Derselbe Befehl macht hier weiter.</translation>
    </message>
</context>
<context>
    <name>ReviewPane</name>
    <message>
        <source>Discard all…</source>
        <translation>Alle verwerfen…</translation>
    </message>
    <message>
        <source>Send review…</source>
        <translation>Durchsicht senden…</translation>
    </message>
    <message>
        <source>Which changes</source>
        <translation>Welche Änderungen</translation>
    </message>
    <message>
        <source>Previous commit ([)</source>
        <translation>Voriger Commit ([)</translation>
    </message>
    <message>
        <source>Next commit (])</source>
        <translation>Nächster Commit (])</translation>
    </message>
    <message numerus="yes">
        <source>All changes (%n commit(s))</source>
        <translation><numerusform>Alle Änderungen (%n Commit)</numerusform><numerusform>Alle Änderungen (%n Commits)</numerusform></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>what scanners say of the changed files; %2 is one of them</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 and others</source>
        <translation>%1: %2 und andere</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s), kept here until they are sent as one comment</source>
        <translation><numerusform>%n Anmerkung; bleibt hier, bis sie als Kommentar gesendet wird</numerusform><numerusform>%n Anmerkungen; bleiben hier, bis sie zusammen als ein Kommentar gesendet werden</numerusform></translation>
    </message>
    <message>
        <source>Remark on the selected lines (C)</source>
        <translation>Anmerkung zu den ausgewählten Zeilen (C)</translation>
    </message>
    <message>
        <source>Remark on the file</source>
        <translation>Anmerkung zur Datei</translation>
    </message>
    <message numerus="yes">
        <source>Discard %n remark(s)?</source>
        <translation><numerusform>%n Anmerkung verwerfen?</numerusform><numerusform>%n Anmerkungen verwerfen?</numerusform></translation>
    </message>
    <message>
        <source>What you wrote about these lines was not sent and is lost.</source>
        <translation>Was Sie zu diesen Zeilen geschrieben haben, wurde nicht gesendet und geht verloren.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>RevisionPopup</name>
    <message>
        <source>Branch, tag, pull request or commit</source>
        <translation>Branch, Tag, Pull-Request oder Commit</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Revisionen</translation>
    </message>
    <message>
        <source>New branch…</source>
        <translation>Neuer Branch…</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>Neues Tag…</translation>
    </message>
    <message>
        <source>“%1” is the repo’s default branch, which cannot be deleted</source>
        <translation>„%1“ ist der Standard-Branch des Repos und lässt sich nicht löschen</translation>
    </message>
    <message>
        <source>The branch of a pull request goes with it: close that instead</source>
        <translation>Der Branch eines Pull-Requests gehört zu diesem: Schließen Sie stattdessen den Pull-Request</translation>
    </message>
    <message>
        <source>The Hub makes this branch itself</source>
        <translation>Diesen Branch legt der Hub selbst an</translation>
    </message>
    <message>
        <source>Go to it</source>
        <translation>Dorthin wechseln</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <extracomment>%1 is the revision that is looked at</extracomment>
        <translation>Mit %1 vergleichen</translation>
    </message>
    <message>
        <source>This is what you are looking at</source>
        <translation>Das ist die Revision, die Sie gerade ansehen</translation>
    </message>
    <message>
        <source>Copy the commit’s id</source>
        <translation>Commit-ID kopieren</translation>
    </message>
    <message>
        <source>New branch from here…</source>
        <translation>Neuer Branch ab hier…</translation>
    </message>
    <message>
        <source>New tag here…</source>
        <translation>Neues Tag hier…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Go to “%1”</source>
        <extracomment>%1 is a commit or the name of a branch, as typed</extracomment>
        <translation>Zu „%1“ wechseln</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>No branches are known.</source>
        <translation>Es sind keine Branches bekannt.</translation>
    </message>
    <message>
        <source>No branch, tag or pull request is called that.</source>
        <translation>Kein Branch, Tag oder Pull-Request heißt so.</translation>
    </message>
</context>
<context>
    <name>RevisionSelector</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 says what a revision is for, such as &quot;Base&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
</context>
<context>
    <name>Rights</name>
    <message>
        <source>Name 1 to 1000 tokens of at most 200 characters.</source>
        <translation>Geben Sie 1 bis 1000 Tokens mit je höchstens 200 Zeichen an.</translation>
    </message>
</context>
<context>
    <name>SandboxCommand</name>
    <message>
        <source>Hubcap sandbox on %1</source>
        <translation>Hubcap-Sandbox unter %1</translation>
    </message>
</context>
<context>
    <name>SaveRows</name>
    <message>
        <source>Saving %1</source>
        <translation>%1 wird gespeichert</translation>
    </message>
    <message>
        <source>How much of %1 is saved</source>
        <translation>Wie viel von %1 gespeichert ist</translation>
    </message>
    <message>
        <source>Stop saving %1: nothing of it stays</source>
        <translation>Speichern von %1 abbrechen: Es bleibt nichts davon zurück</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>how much of how much, as in &quot;1 MB of 3 MB&quot;</extracomment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>ScanWords</name>
    <message>
        <source>Not scanned</source>
        <translation>Nicht überprüft</translation>
    </message>
    <message>
        <source>The Hub has not scanned this file.</source>
        <translation>Der Hub hat diese Datei nicht überprüft.</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>The Hub’s scanners found nothing.</source>
        <translation>Die Scanner des Hubs haben nichts gefunden.</translation>
    </message>
    <message>
        <source>Scan pending</source>
        <translation>Überprüfung steht aus</translation>
    </message>
    <message>
        <source>The Hub has yet to scan this file.</source>
        <translation>Der Hub muss diese Datei noch überprüfen.</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>Vorsicht</translation>
    </message>
    <message>
        <source>The Hub’s scanners found something worth a look.</source>
        <translation>Die Scanner des Hubs haben etwas gefunden, das einen Blick wert ist.</translation>
    </message>
    <message>
        <source>Suspicious</source>
        <translation>Verdächtig</translation>
    </message>
    <message>
        <source>The Hub’s scanners found something suspicious. Do not open this file unless you trust its author.</source>
        <translation>Die Scanner des Hubs haben etwas Verdächtiges gefunden. Öffnen Sie diese Datei nur, wenn Sie ihrem Urheber vertrauen.</translation>
    </message>
    <message>
        <source>Unsafe</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>The Hub’s scanners found something dangerous. Do not open this file.</source>
        <translation>Die Scanner des Hubs haben etwas Gefährliches gefunden. Öffnen Sie diese Datei nicht.</translation>
    </message>
    <message>
        <source>Scan failed</source>
        <translation>Überprüfung fehlgeschlagen</translation>
    </message>
    <message>
        <source>The Hub could not scan this file.</source>
        <translation>Der Hub konnte diese Datei nicht überprüfen.</translation>
    </message>
    <message>
        <source>The Hub says “%1”.</source>
        <translation>Der Hub meldet „%1“.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Antivirus</source>
        <translation>Virenschutz</translation>
    </message>
    <message>
        <source>Pickle imports</source>
        <translation>Pickle-Importe</translation>
    </message>
    <message>
        <source>%1 and others</source>
        <translation>%1 und weitere</translation>
    </message>
    <message>
        <source>The Hub’s scanners found something dangerous here: %1. Do not open it.</source>
        <translation>Die Scanner des Hubs haben hier etwas Gefährliches gefunden: %1. Nicht öffnen.</translation>
    </message>
    <message>
        <source>The Hub’s scanners found something suspicious here: %1.</source>
        <translation>Die Scanner des Hubs haben hier etwas Verdächtiges gefunden: %1.</translation>
    </message>
    <message>
        <source>The Hub’s scanners found something dangerous in this repo.</source>
        <translation>Die Scanner des Hubs haben in diesem Repo etwas Gefährliches gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) flagged</source>
        <translation><numerusform>%n Datei beanstandet</numerusform><numerusform>%n Dateien beanstandet</numerusform></translation>
    </message>
    <message>
        <source>The Hub has not scanned all files yet.</source>
        <translation>Der Hub hat noch nicht alle Dateien überprüft.</translation>
    </message>
</context>
<context>
    <name>SearchControls</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>Spaces</translation>
    </message>
    <message>
        <source>Search models</source>
        <translation>Modelle suchen</translation>
    </message>
    <message>
        <source>Search datasets</source>
        <translation>Datensätze suchen</translation>
    </message>
    <message>
        <source>Search Spaces</source>
        <translation>Spaces suchen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Diese Suche speichern</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Kopieren als</translation>
    </message>
    <message>
        <source>Edit as text</source>
        <translation>Als Text bearbeiten</translation>
    </message>
    <message>
        <source>Trending</source>
        <translation>Im Trend</translation>
    </message>
    <message>
        <source>Most downloads</source>
        <translation>Meiste Downloads</translation>
    </message>
    <message>
        <source>Most likes</source>
        <translation>Meiste Likes</translation>
    </message>
    <message>
        <source>Recently changed</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Saved; remove it from the saved searches</source>
        <translation>Gespeichert; aus den gespeicherten Suchen entfernen</translation>
    </message>
</context>
<context>
    <name>SearchSource</name>
    <message>
        <source>%1: “%2”</source>
        <extracomment>%1 is Models, Datasets or Spaces, %2 the words to search for</extracomment>
        <translation>%1: „%2“</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
</context>
<context>
    <name>SearchTextBar</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>The search as text</source>
        <translation>Die Suche als Text</translation>
    </message>
    <message>
        <source>Words for the name, key:value for all else. Enter searches, Esc closes.</source>
        <extracomment>Syntax of a search as text</extracomment>
        <translation>Wörter für den Namen, key:value für alles andere. Eingabe sucht, Esc schließt.</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>SecretPatterns</name>
    <message>
        <source>Hugging Face token</source>
        <translation>Hugging-Face-Token</translation>
    </message>
    <message>
        <source>AWS access key</source>
        <translation>AWS-Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>GitHub token</source>
        <translation>GitHub-Token</translation>
    </message>
    <message>
        <source>GitLab token</source>
        <translation>GitLab-Token</translation>
    </message>
    <message>
        <source>Anthropic key</source>
        <translation>Anthropic-Schlüssel</translation>
    </message>
    <message>
        <source>OpenAI key</source>
        <translation>OpenAI-Schlüssel</translation>
    </message>
    <message>
        <source>OpenRouter key</source>
        <translation>OpenRouter-Schlüssel</translation>
    </message>
    <message>
        <source>Stripe key</source>
        <translation>Stripe-Schlüssel</translation>
    </message>
    <message>
        <source>Slack token</source>
        <translation>Slack-Token</translation>
    </message>
    <message>
        <source>Google key</source>
        <translation>Google-Schlüssel</translation>
    </message>
    <message>
        <source>npm token</source>
        <translation>npm-Token</translation>
    </message>
    <message>
        <source>PyPI token</source>
        <translation>PyPI-Token</translation>
    </message>
    <message>
        <source>Docker token</source>
        <translation>Docker-Token</translation>
    </message>
    <message>
        <source>Replicate token</source>
        <translation>Replicate-Token</translation>
    </message>
    <message>
        <source>Groq key</source>
        <translation>Groq-Schlüssel</translation>
    </message>
    <message>
        <source>%1 (%2…)</source>
        <extracomment>%1 &quot;GitHub token&quot;, %2 how it begins</extracomment>
        <translation>%1 (%2…)</translation>
    </message>
    <message>
        <source>private key</source>
        <translation>privater Schlüssel</translation>
    </message>
    <message>
        <source>AWS secret key</source>
        <translation>geheimer AWS-Schlüssel</translation>
    </message>
</context>
<context>
    <name>Selection</name>
    <message>
        <source>Never part of a repo (%1)</source>
        <translation>Nie Teil eines Repos (%1)</translation>
    </message>
    <message>
        <source>Left behind by the system or an editor (%1)</source>
        <translation>Vom System oder einem Editor hinterlassen (%1)</translation>
    </message>
    <message>
        <source>Excluded by your patterns</source>
        <translation>Durch Ihre Muster ausgeschlossen</translation>
    </message>
    <message>
        <source>Another file goes to the same path.</source>
        <translation>Eine andere Datei kommt an denselben Pfad.</translation>
    </message>
    <message>
        <source>A link that leads nowhere</source>
        <translation>Ein Link, der ins Leere führt</translation>
    </message>
    <message>
        <source>Not an ordinary file</source>
        <translation>Keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>A file of this upload is where its folder would be.</source>
        <translation>Wo der Ordner dieser Datei wäre, ist schon eine andere Datei dieses Uploads.</translation>
    </message>
</context>
<context>
    <name>SelectionActions</name>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>Herunterladen…</translation>
    </message>
    <message>
        <source>History of this file or folder</source>
        <translation>Verlauf dieser Datei oder dieses Ordners</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Open the file on the Hub</source>
        <translation>Datei auf dem Hub öffnen</translation>
    </message>
    <message>
        <source>Select a file first</source>
        <translation>Zuerst eine Datei auswählen</translation>
    </message>
</context>
<context>
    <name>SettingsCard</name>
    <message>
        <source>A change is under way</source>
        <translation>Eine Änderung läuft bereits</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Access requests</source>
        <translation>Zugangsanfragen</translation>
    </message>
    <message>
        <source>Large files</source>
        <translation>Große Dateien</translation>
    </message>
    <message>
        <source>Finished pull requests</source>
        <translation>Abgeschlossene Pull-Requests</translation>
    </message>
    <message>
        <source>%1 is called %2 now.</source>
        <extracomment>two names of a repo</extracomment>
        <translation>%1 heißt jetzt %2.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>Nobody can bring it back.</source>
        <translation>Niemand kann es wiederherstellen.</translation>
    </message>
    <message>
        <source>Delete it for ever</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>SettingsWords</name>
    <message>
        <source>%1 is public now.</source>
        <translation>%1 ist jetzt öffentlich.</translation>
    </message>
    <message>
        <source>%1 is private now.</source>
        <translation>%1 ist jetzt privat.</translation>
    </message>
    <message>
        <source>%1 is protected now.</source>
        <translation>%1 ist jetzt geschützt.</translation>
    </message>
    <message>
        <source>%1 is open to everybody who can see it now.</source>
        <translation>%1 steht jetzt allen offen, die es sehen können.</translation>
    </message>
    <message>
        <source>%1 lets in now whoever accepts its terms.</source>
        <translation>%1 steht jetzt allen offen, die die Bedingungen akzeptieren.</translation>
    </message>
    <message>
        <source>%1 asks you now before it lets somebody in.</source>
        <translation>Über jeden Zugang zu %1 entscheiden jetzt Sie.</translation>
    </message>
    <message>
        <source>Discussions are switched off now.</source>
        <translation>Diskussionen sind jetzt abgeschaltet.</translation>
    </message>
    <message>
        <source>Discussions are switched on now.</source>
        <translation>Diskussionen sind jetzt eingeschaltet.</translation>
    </message>
    <message>
        <source>The settings are saved.</source>
        <translation>Die Einstellungen sind gespeichert.</translation>
    </message>
    <message>
        <source>Files, history, likes, downloads and discussions move along. Links to the old name lead to the new one, until something else is called so. A repo can be given only to yourself and to organizations in which you may write; after that, their rules decide who may change it.</source>
        <translation>Dateien, Verlauf, Likes, Downloads und Diskussionen ziehen mit um. Links auf den alten Namen führen zum neuen, bis etwas anderes so heißt. Ein Repo kann nur an Sie selbst und an Organisationen übergeben werden, in denen Sie schreiben dürfen; danach bestimmen deren Regeln, wer es ändern darf.</translation>
    </message>
    <message>
        <source>The app gets another address, and pages that show it in a frame lose it.</source>
        <translation>Die App bekommt eine andere Adresse und verschwindet aus Seiten, die sie in einem Rahmen einbetten.</translation>
    </message>
    <message>
        <source>Delete the model %1?</source>
        <translation>Modell %1 löschen?</translation>
    </message>
    <message>
        <source>Delete the dataset %1?</source>
        <translation>Datensatz %1 löschen?</translation>
    </message>
    <message>
        <source>Delete the Space %1?</source>
        <translation>Space %1 löschen?</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Tabs</source>
        <translation>Tabs</translation>
    </message>
    <message>
        <source>Going places</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Repos</source>
        <translation>Repos</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Reset all shortcuts</source>
        <translation>Alle auf Standard zurücksetzen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Find a shortcut</source>
        <translation>Tastenkürzel suchen</translation>
    </message>
    <message>
        <source>No key was changed</source>
        <translation>Keine Taste wurde geändert</translation>
    </message>
    <message>
        <source>Files of a repo</source>
        <translation>Dateien eines Repos</translation>
    </message>
    <message>
        <source>The file alone, and back</source>
        <translation>Die Datei allein, und zurück</translation>
    </message>
    <message>
        <source>To the folder above</source>
        <translation>Zum übergeordneten Ordner</translation>
    </message>
    <message>
        <source>Search all files</source>
        <translation>Alle Dateien durchsuchen</translation>
    </message>
    <message>
        <source>any letter</source>
        <translation>beliebiger Buchstabe</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Next or previous file</source>
        <translation>Nächste oder vorige Datei</translation>
    </message>
    <message>
        <source>Commit, or post a comment</source>
        <translation>Committen oder Kommentar senden</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Next or previous row</source>
        <translation>Nächste oder vorige Zeile</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open in a new tab</source>
        <translation>In neuem Tab öffnen</translation>
    </message>
    <message>
        <source>From the search into the list</source>
        <translation>Von der Suche in die Liste</translation>
    </message>
    <message>
        <source>Reset the keys of “%1”</source>
        <translation>Tasten für „%1“ auf Standard zurücksetzen</translation>
    </message>
    <message>
        <source>Change the keys of “%1”</source>
        <translation>Tasten für „%1“ ändern</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Erkunden</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>Spaces</translation>
    </message>
    <message>
        <source>Ways to measure a model</source>
        <translation>Maße für die Güte eines Modells</translation>
    </message>
    <message>
        <source>Saved</source>
        <extracomment>Heading of the searches that somebody gave names</extracomment>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Folders that are kept in repos by themselves</source>
        <translation>Ordner, die von selbst in Repos übertragen werden</translation>
    </message>
    <message>
        <source>What all Hub tools have fetched to this disk</source>
        <translation>Was alle Hub-Werkzeuge auf diesen Datenträger geladen haben</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt besucht</translation>
    </message>
    <message>
        <source>Home</source>
        <extracomment>The person&apos;s own corner of the Hub</extracomment>
        <translation>Persönliches</translation>
    </message>
    <message>
        <source>Your repos</source>
        <translation>Ihre Repos</translation>
    </message>
    <message>
        <source>Repos of %1</source>
        <translation>Repos von %1</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Likes</translation>
    </message>
    <message>
        <source>What you like</source>
        <translation>Was Sie mit Like markiert haben</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Sammlungen</translation>
    </message>
    <message>
        <source>Your collections</source>
        <translation>Ihre Sammlungen</translation>
    </message>
    <message>
        <source>How your Spaces run and what they cost</source>
        <translation>Wie Ihre Spaces laufen und was sie kosten</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message numerus="yes">
        <source>%n unread notification(s)</source>
        <translation><numerusform>%n ungelesene Benachrichtigung</numerusform><numerusform>%n ungelesene Benachrichtigungen</numerusform></translation>
    </message>
    <message>
        <source>No unread notifications</source>
        <translation>Keine ungelesenen Benachrichtigungen</translation>
    </message>
    <message>
        <source>Pull requests and discussions of all your repos</source>
        <translation>Pull-Requests und Diskussionen aller Ihrer Repos</translation>
    </message>
    <message numerus="yes">
        <source>%1. %n pull request(s) are unread.</source>
        <translation><numerusform>%1. %n Pull-Request ist ungelesen.</numerusform><numerusform>%1. %n Pull-Requests sind ungelesen.</numerusform></translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open in a new tab</source>
        <translation>In neuem Tab öffnen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Enter the address of a Hub, like https://huggingface.co.</source>
        <translation>Geben Sie die Adresse eines Hubs ein, etwa https://huggingface.co.</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Where should the token be kept?</source>
        <translation>Wo soll das Token aufbewahrt werden?</translation>
    </message>
    <message>
        <source>Keep it there</source>
        <translation>Dort aufbewahren</translation>
    </message>
    <message>
        <source>You are signed in</source>
        <translation>Sie sind angemeldet</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>SignInForm</name>
    <message>
        <source>This address is not encrypted: others on the way can read the token.</source>
        <translation>Diese Adresse ist unverschlüsselt: Andere können das Token unterwegs mitlesen.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Enter the address of a Hub first.</source>
        <translation>Geben Sie zuerst die Adresse eines Hubs ein.</translation>
    </message>
    <message>
        <source>Paste a token first.</source>
        <translation>Fügen Sie zuerst ein Token ein.</translation>
    </message>
    <message>
        <source>Asking %1 whose token this is…</source>
        <translation>%1 wird gefragt, wem dieses Token gehört…</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>Access &amp;token</source>
        <translation>Zugriffs&amp;token</translation>
    </message>
    <message>
        <source>&amp;Use this token</source>
        <translation>Dieses Token &amp;verwenden</translation>
    </message>
    <message>
        <source>Token without a name</source>
        <translation>Token ohne Namen</translation>
    </message>
    <message>
        <source>%1 (in use there)</source>
        <translation>%1 (dort in Verwendung)</translation>
    </message>
    <message>
        <source>%1 (expired)</source>
        <translation>%1 (abgelaufen)</translation>
    </message>
    <message>
        <source>All of them have expired.</source>
        <translation>Sie sind alle abgelaufen.</translation>
    </message>
    <message>
        <source>The Hub’s command-line tools keep tokens on this computer:</source>
        <translation>Tokens der Hub-Befehlszeilenwerkzeuge auf diesem Computer:</translation>
    </message>
    <message>
        <source>Create a token on %1</source>
        <translation>Token auf %1 erstellen</translation>
    </message>
    <message>
        <source>Create a token on the Hub</source>
        <translation>Token auf dem Hub erstellen</translation>
    </message>
</context>
<context>
    <name>SignInPlace</name>
    <message>
        <source>For this &amp;session only</source>
        <translation>Nur für diese &amp;Sitzung</translation>
    </message>
    <message>
        <source>In a private &amp;file</source>
        <translation>In einer privaten &amp;Datei</translation>
    </message>
    <message>
        <source>Kept in memory until Hubcap ends. You will be asked for it again next time.</source>
        <translation>Bleibt im Arbeitsspeicher, bis Hubcap beendet wird. Beim nächsten Mal werden Sie erneut danach gefragt.</translation>
    </message>
    <message>
        <source>Kept in your data folder. Other users of this computer cannot read it, but every program that you start can, and so can whoever gets hold of the disk.</source>
        <translation>Liegt in Ihrem Datenordner. Andere Benutzer dieses Computers können es nicht lesen, wohl aber jedes Programm, das Sie starten, und jeder, der an den Datenträger gelangt.</translation>
    </message>
</context>
<context>
    <name>SignInSuccess</name>
    <message>
        <source>%1 — not confirmed yet</source>
        <translation>%1 – noch nicht bestätigt</translation>
    </message>
    <message>
        <source>Token “%1”</source>
        <translation>Token „%1“</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>gültig bis %1</translation>
    </message>
    <message>
        <source>%1 asks for more before it lets you in: %2</source>
        <translation>%1 verlangt mehr, bevor Sie Zugang erhalten: %2</translation>
    </message>
    <message numerus="yes">
        <source>In %n organizations</source>
        <translation><numerusform>In %n Organisation</numerusform><numerusform>In %n Organisationen</numerusform></translation>
    </message>
</context>
<context>
    <name>Space</name>
    <message>
        <source>Choose the hardware first.</source>
        <translation>Wählen Sie zuerst die Hardware.</translation>
    </message>
    <message>
        <source>At least one replica has to run.</source>
        <translation>Mindestens ein Replikat muss laufen.</translation>
    </message>
    <message>
        <source>A domain is written like demo.example.com.</source>
        <translation>Eine Domain sieht aus wie demo.example.com.</translation>
    </message>
    <message>
        <source>There is no volume to mount.</source>
        <translation>Es gibt kein Volume zum Einhängen.</translation>
    </message>
    <message>
        <source>A volume is a bucket or a repo, mounted at a path that begins with “/”.</source>
        <translation>Ein Volume ist ein Bucket oder ein Repo, eingehängt unter einem Pfad, der mit „/“ beginnt.</translation>
    </message>
    <message>
        <source>Choose the size of the storage first.</source>
        <translation>Wählen Sie zuerst die Größe des Speichers.</translation>
    </message>
    <message>
        <source>A search for Spaces has at most 250 characters.</source>
        <translation>Der Suchtext für Spaces hat höchstens 250 Zeichen.</translation>
    </message>
</context>
<context>
    <name>SpaceBoard</name>
    <message>
        <source>$%1</source>
        <extracomment>a price in US dollars</extracomment>
        <translation>%1&#xa0;$</translation>
    </message>
    <message>
        <source>never</source>
        <extracomment>of a Space that does not go to sleep</extracomment>
        <translation>nie</translation>
    </message>
    <message>
        <source>after %1 min</source>
        <translation>nach %1 min</translation>
    </message>
    <message>
        <source>after %1 h</source>
        <translation>nach %1 h</translation>
    </message>
    <message>
        <source>static page</source>
        <translation>statische Seite</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>%1 and %2 are names of hardware</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <extracomment>hardware that several copies run on</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>not said</source>
        <extracomment>of a price</extracomment>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <source>Costs nothing as it is; %1 an hour once it runs</source>
        <translation>Kostet zurzeit nichts; %1 pro Stunde, sobald er läuft</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>Sleeps</source>
        <extracomment>when a Space goes to sleep</extracomment>
        <translation>Ruht</translation>
    </message>
    <message>
        <source>An hour</source>
        <translation>Pro Stunde</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>Pro Monat</translation>
    </message>
</context>
<context>
    <name>SpaceGuard</name>
    <message>
        <source>The disk is nearly full: make room, then it goes on.</source>
        <translation>Der Datenträger ist fast voll: Schaffen Sie Platz, dann geht es weiter.</translation>
    </message>
    <message>
        <source>%1 more are needed, and the disk has room for %2.</source>
        <translation>Es werden noch %1 benötigt, aber auf dem Datenträger ist nur Platz für %2.</translation>
    </message>
</context>
<context>
    <name>SpaceHeader</name>
    <message>
        <source>Open the app</source>
        <translation>App öffnen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>More about this Space</source>
        <translation>Mehr zu diesem Space</translation>
    </message>
    <message>
        <source>Factory restart…</source>
        <translation>Neustart von Grund auf…</translation>
    </message>
    <message>
        <source>Dev mode</source>
        <translation>Dev-Modus</translation>
    </message>
    <message>
        <source>Copy the app’s address</source>
        <translation>Adresse der App kopieren</translation>
    </message>
    <message>
        <source>Copy the SSH command</source>
        <translation>SSH-Befehl kopieren</translation>
    </message>
    <message>
        <source>Open the Space’s app</source>
        <translation>App des Space öffnen</translation>
    </message>
    <message>
        <source>Pause the Space</source>
        <translation>Space pausieren</translation>
    </message>
    <message>
        <source>Restart the Space</source>
        <translation>Space neu starten</translation>
    </message>
    <message>
        <source>A static Space: its files are served as they are, and nothing has to run.</source>
        <translation>Ein statischer Space: Die Dateien werden ausgeliefert, wie sie sind; es muss nichts laufen.</translation>
    </message>
    <message>
        <source>%1 was requested</source>
        <translation>%1 ist angefordert</translation>
    </message>
    <message>
        <source>%1, switching to %2</source>
        <translation>%1, wechselt zu %2</translation>
    </message>
    <message>
        <source>dev mode</source>
        <translation>Dev-Modus</translation>
    </message>
    <message>
        <source>commit %1</source>
        <translation>Commit %1</translation>
    </message>
    <message>
        <source>Up for %1</source>
        <translation>Läuft seit %1</translation>
    </message>
    <message>
        <source>Up for more than %1</source>
        <translation>Läuft seit mehr als %1</translation>
    </message>
    <message>
        <source>A static Space has nothing that runs, so there is nothing to pause or restart</source>
        <translation>Bei einem statischen Space läuft nichts, also gibt es nichts zu pausieren oder neu zu starten</translation>
    </message>
    <message>
        <source>One moment: the last change is still on its way</source>
        <translation>Einen Moment: Die letzte Änderung ist noch unterwegs</translation>
    </message>
    <message>
        <source>It is being deleted</source>
        <translation>Der Space wird gerade gelöscht</translation>
    </message>
    <message>
        <source>It is not running</source>
        <translation>Der Space läuft nicht</translation>
    </message>
    <message>
        <source>The server gives no address for it</source>
        <translation>Der Server nennt dafür keine Adresse</translation>
    </message>
    <message>
        <source>Only in dev mode can a Space be opened with SSH</source>
        <translation>Nur im Dev-Modus lässt sich ein Space über SSH öffnen</translation>
    </message>
</context>
<context>
    <name>SpaceKeysModel</name>
    <message>
        <source>The Hub never gives a secret’s value back</source>
        <translation>Der Hub gibt den Wert eines Secrets nie wieder heraus</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
</context>
<context>
    <name>SpacePage</name>
    <message>
        <source>Parts of the Space’s page</source>
        <translation>Teile der Space-Seite</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>Secrets and variables</source>
        <translation>Secrets und Variablen</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>Usage</source>
        <extracomment>What a Space uses of its machine</extracomment>
        <translation>Auslastung</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>Paused. It costs nothing until it is restarted.</source>
        <translation>Pausiert. Bis zum Neustart kostet der Space nichts.</translation>
    </message>
    <message>
        <source>It is starting again.</source>
        <translation>Der Space startet neu.</translation>
    </message>
    <message>
        <source>The hardware was requested. The Space restarts on it.</source>
        <translation>Die Hardware ist angefordert. Der Space startet darauf neu.</translation>
    </message>
    <message>
        <source>The sleep time was changed.</source>
        <translation>Die Ruhezeit wurde geändert.</translation>
    </message>
    <message>
        <source>Dev mode is on.</source>
        <translation>Der Dev-Modus ist eingeschaltet.</translation>
    </message>
    <message>
        <source>Dev mode is off.</source>
        <translation>Der Dev-Modus ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>The volumes were changed. The Space restarts.</source>
        <translation>Die Volumes wurden geändert. Der Space startet neu.</translation>
    </message>
    <message>
        <source>Restart “%1” from scratch?</source>
        <translation>„%1“ von Grund auf neu starten?</translation>
    </message>
    <message>
        <source>Its image is built anew without any cache, which takes longer than a restart. What it has on its own disk is lost; its files, secrets and variables stay.</source>
        <translation>Das Image wird ohne Cache neu gebaut; das dauert länger als ein gewöhnlicher Neustart. Was auf der eigenen Festplatte des Space liegt, geht verloren; seine Dateien, Secrets und Variablen bleiben.</translation>
    </message>
    <message>
        <source>Factory restart</source>
        <translation>Von Grund auf neu starten</translation>
    </message>
    <message>
        <source>This Space belongs to %1, and only who may write to it can change how it runs</source>
        <translation>Dieser Space gehört %1, und nur wer in ihn schreiben darf, kann ändern, wie er läuft</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Open billing on the Hub</source>
        <translation>Abrechnung auf dem Hub öffnen</translation>
    </message>
</context>
<context>
    <name>SpaceSetupForm</name>
    <message>
        <source>Add a variable</source>
        <translation>Variable hinzufügen</translation>
    </message>
    <message>
        <source>Add a secret</source>
        <translation>Secret hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>When the Space goes to sleep</source>
        <translation>Wann der Space in den Ruhezustand wechselt</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>after %1 without visitors</source>
        <translation>nach %1 ohne Besuche</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Läuft auf</translation>
    </message>
    <message>
        <source>Goes to sleep</source>
        <translation>Ruht</translation>
    </message>
    <message>
        <source>Runs with</source>
        <translation>Läuft mit</translation>
    </message>
    <message>
        <source>Mounts</source>
        <translation>Eingehängt</translation>
    </message>
    <message>
        <source>What the Space runs on</source>
        <translation>Worauf der Space läuft</translation>
    </message>
    <message>
        <source>Variables and secrets</source>
        <translation>Variablen und Secrets</translation>
    </message>
    <message>
        <source>Paid for by %1 for every minute it runs. %2</source>
        <extracomment>%1 a user or an organization, %2 &quot;Costs about $292 a month, …&quot;</extracomment>
        <translation>%1 zahlt für jede Minute, die der Space läuft. %2</translation>
    </message>
    <message>
        <source>“%1” looks like a secret, and a variable can be read by others.</source>
        <translation>„%1“ sieht wie ein Secret aus, und eine Variable können andere lesen.</translation>
    </message>
    <message>
        <source>Variables and secrets can also be set later. Nobody can read a secret again.</source>
        <translation>Variablen und Secrets lassen sich auch später festlegen. Ein Secret kann danach niemand mehr lesen.</translation>
    </message>
    <message>
        <source>Looking which variables and secrets it has…</source>
        <translation>Variablen und Secrets werden ermittelt…</translation>
    </message>
    <message>
        <source>Only its owner can see which variables and secrets it has. Its variables come along, its secrets do not: add those that it needs.</source>
        <translation>Welche Variablen und Secrets es gibt, sieht nur der Eigentümer. Die Variablen kommen mit, die Secrets nicht: Fügen Sie die benötigten hinzu.</translation>
    </message>
    <message>
        <source>Variables come along, secrets do not. Only its owner can see which secrets it has: add those that it needs.</source>
        <translation>Variablen kommen mit, Secrets nicht. Welche Secrets es gibt, sieht nur der Eigentümer: Fügen Sie die benötigten hinzu.</translation>
    </message>
    <message>
        <source>Variables come along. They can be changed for the copy.</source>
        <translation>Variablen kommen mit. Für die Kopie lassen sie sich ändern.</translation>
    </message>
    <message>
        <source>Variables come along, secrets do not. Without a value the copy will lack: %1</source>
        <translation>Variablen kommen mit, Secrets nicht. Ohne einen Wert fehlt der Kopie: %1</translation>
    </message>
    <message>
        <source>Only what was added here can be removed</source>
        <translation>Nur hier Hinzugefügtes lässt sich entfernen</translation>
    </message>
</context>
<context>
    <name>SpaceTemplates</name>
    <message>
        <source>Nothing: an empty Space</source>
        <extracomment>what a Space begins with</extracomment>
        <translation>Nichts: ein leerer Space</translation>
    </message>
</context>
<context>
    <name>SpaceTray</name>
    <message>
        <source>Show the window</source>
        <translation>Fenster anzeigen</translation>
    </message>
    <message>
        <source>Spaces board</source>
        <translation>Space-Übersicht</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 the name of a Space, %2 its stage</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>%1 has failed</source>
        <translation>%1 ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 was not paused</source>
        <translation>%1 wurde nicht pausiert</translation>
    </message>
    <message>
        <source>%1 was not restarted</source>
        <translation>%1 wurde nicht neu gestartet</translation>
    </message>
    <message>
        <source>It is no longer among your Spaces.</source>
        <translation>Er gehört nicht mehr zu Ihren Spaces.</translation>
    </message>
</context>
<context>
    <name>SpaceWords</name>
    <message>
        <source>There is no app file yet: upload one to start the Space.</source>
        <translation>Noch gibt es keine App-Datei: Laden Sie eine hoch, um den Space zu starten.</translation>
    </message>
    <message>
        <source>The settings at the top of its README.md cannot be used.</source>
        <translation>Die Einstellungen am Anfang der README.md sind nicht verwendbar.</translation>
    </message>
    <message>
        <source>Its image could not be built. The build log says why.</source>
        <translation>Das Image konnte nicht gebaut werden. Den Grund nennt das Build-Protokoll.</translation>
    </message>
    <message>
        <source>The app has stopped with an error. The run log says why.</source>
        <translation>Die App wurde mit einem Fehler beendet. Den Grund nennt das Laufprotokoll.</translation>
    </message>
    <message>
        <source>Its image is being built.</source>
        <translation>Das Image wird gebaut.</translation>
    </message>
    <message>
        <source>A new version is being built, and the old one is served meanwhile.</source>
        <translation>Eine neue Version wird gebaut; bis dahin läuft die alte weiter.</translation>
    </message>
    <message>
        <source>The app is starting.</source>
        <translation>Die App startet.</translation>
    </message>
    <message>
        <source>A new version is starting, and the old one is served meanwhile.</source>
        <translation>Eine neue Version startet; bis dahin läuft die alte weiter.</translation>
    </message>
    <message>
        <source>It is up and can be visited.</source>
        <translation>Der Space läuft und kann besucht werden.</translation>
    </message>
    <message>
        <source>Nobody came for a while. The next visit wakes it; until then it costs nothing.</source>
        <translation>Eine Weile kam niemand. Der nächste Besuch weckt den Space; bis dahin kostet er nichts.</translation>
    </message>
    <message>
        <source>It is paused and costs nothing. Restart it to bring it back.</source>
        <translation>Der Space ist pausiert und kostet nichts. Mit einem Neustart läuft er wieder.</translation>
    </message>
    <message>
        <source>It was stopped. Restart it to bring it back.</source>
        <translation>Der Space wurde angehalten. Mit einem Neustart läuft er wieder.</translation>
    </message>
    <message>
        <source>It is being deleted.</source>
        <translation>Der Space wird gerade gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation><numerusform>%n Tag</numerusform><numerusform>%n Tagen</numerusform></translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>hours</extracomment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>minutes</extracomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>never sleeps</source>
        <translation>ruht nie</translation>
    </message>
    <message>
        <source>sleeps after %1</source>
        <translation>ruht nach %1</translation>
    </message>
    <message>
        <source>price not said</source>
        <translation>Preis nicht bekannt</translation>
    </message>
    <message>
        <source>free</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>%1 an hour</source>
        <translation>%1 pro Stunde</translation>
    </message>
    <message>
        <source>Costs nothing.</source>
        <translation>Kostet nichts.</translation>
    </message>
    <message>
        <source>Costs about %1 a month, since it never sleeps.</source>
        <translation>Kostet etwa %1 im Monat, da der Space nie ruht.</translation>
    </message>
    <message>
        <source>Costs at most %1 a month if visitors keep it awake, and nothing while it sleeps. Each time it is woken it costs at least %2, because it stays up for %3.</source>
        <translation>Kostet höchstens %1 im Monat, wenn Besuche den Space wach halten, und nichts, solange er ruht. Jedes Wecken kostet mindestens %2, weil er frühestens nach %3 wieder ruht.</translation>
    </message>
    <message>
        <source>Dev mode needs a PRO or Team plan. The server says: %1</source>
        <translation>Der Dev-Modus erfordert einen PRO- oder Team-Tarif. Der Server meldet: %1</translation>
    </message>
    <message>
        <source>The owner has to add a way to pay, on the Hub’s billing page. The server says: %1</source>
        <translation>Der Eigentümer muss auf der Abrechnungsseite des Hubs eine Zahlungsart hinterlegen. Der Server meldet: %1</translation>
    </message>
    <message>
        <source>Only who may write to this Space can do that. The server says: %1</source>
        <translation>Das kann nur, wer in diesen Space schreiben darf. Der Server meldet: %1</translation>
    </message>
    <message>
        <source>The Hub did not accept that: %1</source>
        <translation>Der Hub hat das nicht akzeptiert: %1</translation>
    </message>
    <message>
        <source>Costs no money: graphics processors are shared, and each visitor uses up a quota of their own.</source>
        <translation>Kostet kein Geld: Grafikprozessoren werden geteilt, und jeder Besucher verbraucht sein eigenes Kontingent.</translation>
    </message>
    <message>
        <source>Of yours %1 of %2 are left today.</source>
        <translation>Von Ihrem sind heute noch %1 von %2 übrig.</translation>
    </message>
</context>
<context>
    <name>SpacesBoard</name>
    <message>
        <source>$%1</source>
        <extracomment>a price in US dollars</extracomment>
        <translation>%1&#xa0;$</translation>
    </message>
    <message>
        <source>Nothing costs anything now.</source>
        <translation>Derzeit fallen keine Kosten an.</translation>
    </message>
    <message numerus="yes">
        <source>%n Space(s) cost %1 an hour now, about %2 a month if it stays like this.</source>
        <translation><numerusform>%n Space kostet derzeit %1 pro Stunde; bleibt es dabei, sind das etwa %2 im Monat.</numerusform><numerusform>%n Spaces kosten derzeit %1 pro Stunde; bleibt es dabei, sind das etwa %2 im Monat.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n Space(s) run on hardware without a known price.</source>
        <translation><numerusform>Für %n Space ist der Preis der Hardware nicht bekannt.</numerusform><numerusform>Für %n Spaces ist der Preis der Hardware nicht bekannt.</numerusform></translation>
    </message>
    <message>
        <source>%1: %2, %3, %4</source>
        <extracomment>%1 the name of a Space, %2 its stage, %3 hardware, %4 &quot;$0.40 an hour&quot;</extracomment>
        <translation>%1: %2, %3, %4</translation>
    </message>
    <message>
        <source>Paused %1.</source>
        <translation>%1 wurde pausiert.</translation>
    </message>
    <message numerus="yes">
        <source>Paused %n Space(s).</source>
        <translation><numerusform>%n Space wurde pausiert.</numerusform><numerusform>%n Spaces wurden pausiert.</numerusform></translation>
    </message>
    <message>
        <source>%1 is starting again.</source>
        <translation>%1 startet neu.</translation>
    </message>
    <message numerus="yes">
        <source>%n Space(s) are starting again.</source>
        <translation><numerusform>%n Space startet neu.</numerusform><numerusform>%n Spaces starten neu.</numerusform></translation>
    </message>
</context>
<context>
    <name>SpeedField</name>
    <message>
        <source> kB/s</source>
        <extracomment>the unit of a speed, kilobytes a second; behind a number</extracomment>
        <translation> kB/s</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Unbegrenzt</translation>
    </message>
</context>
<context>
    <name>Spinner</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>One moment: what was done before is still being staged.</source>
        <translation>Einen Moment: Die vorherige Aktion wird noch vorgemerkt.</translation>
    </message>
    <message>
        <source>The pending changes are being committed. Wait until that is done, or cancel it.</source>
        <translation>Die vorgemerkten Änderungen werden gerade committet. Warten Sie, bis das abgeschlossen ist, oder brechen Sie es ab.</translation>
    </message>
    <message>
        <source>Bring changes along from %1</source>
        <translation>Änderungen aus %1 mitnehmen</translation>
    </message>
</context>
<context>
    <name>StageActions</name>
    <message>
        <source>&amp;Commit what is staged</source>
        <translation>Vorgemerktes &amp;committen</translation>
    </message>
    <message>
        <source>Open a &amp;pull request with what is staged</source>
        <translation>&amp;Pull-Request mit dem Vorgemerkten öffnen</translation>
    </message>
    <message>
        <source>&amp;Show all staged changes</source>
        <translation>&amp;Alle vorgemerkten Änderungen anzeigen</translation>
    </message>
    <message>
        <source>&amp;Decide about changes of others…</source>
        <translation>Über fremde Änderungen &amp;entscheiden…</translation>
    </message>
    <message>
        <source>Undo the last step of s&amp;taging</source>
        <translation>Letzten &amp;Schritt beim Vormerken rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Unstage all</source>
        <translation>Alle &amp;Vormerkungen aufheben</translation>
    </message>
    <message>
        <source>Take the last commit &amp;back</source>
        <translation>&amp;Letzten Commit zurücknehmen</translation>
    </message>
    <message>
        <source>Nothing is staged</source>
        <translation>Nichts vorgemerkt</translation>
    </message>
</context>
<context>
    <name>StageChanges</name>
    <message>
        <source>“%1” is a file, so nothing can be below it.</source>
        <translation>„%1“ ist eine Datei, darunter kann also nichts liegen.</translation>
    </message>
    <message>
        <source>There is “%1” already, and many systems cannot tell the two names apart.</source>
        <translation>„%1“ gibt es bereits, und viele Systeme können die beiden Namen nicht unterscheiden.</translation>
    </message>
    <message>
        <source>There is “%1” already.</source>
        <translation>„%1“ gibt es bereits.</translation>
    </message>
    <message>
        <source>A folder named “%1” is to be deleted: commit that first, then a file may take its name.</source>
        <translation>Ein Ordner namens „%1“ soll gelöscht werden: Committen Sie das zuerst, dann kann eine Datei seinen Namen erhalten.</translation>
    </message>
    <message>
        <source>“%1” cannot be moved into itself.</source>
        <translation>„%1“ kann nicht in sich selbst verschoben werden.</translation>
    </message>
    <message>
        <source>“%1” cannot be copied into itself.</source>
        <translation>„%1“ kann nicht in sich selbst kopiert werden.</translation>
    </message>
    <message>
        <source>Something else is to take the name “%1”: unstage that first.</source>
        <translation>Den Namen „%1“ soll etwas anderes erhalten: Heben Sie zuerst dessen Vormerkung auf.</translation>
    </message>
</context>
<context>
    <name>StageCommit</name>
    <message>
        <source>%1 (part %2 of %3)</source>
        <extracomment>title of a commit of a series: %1 what all of it is called, %2 a number, %3 how many there are</extracomment>
        <translation>%1 (Teil %2 von %3)</translation>
    </message>
    <message>
        <source>Decided about changes of others</source>
        <translation>Über Änderungen anderer entscheiden</translation>
    </message>
</context>
<context>
    <name>StageCommitRun</name>
    <message>
        <source>A submodule cannot be copied by the Hub’s commits.</source>
        <translation>Ein Submodul lässt sich mit Commits des Hubs nicht kopieren.</translation>
    </message>
</context>
<context>
    <name>StageDelegate</name>
    <message>
        <source>Unstage: leave this out of the commit</source>
        <translation>Vormerkung aufheben: nicht in den Commit aufnehmen</translation>
    </message>
</context>
<context>
    <name>StageFiles</name>
    <message numerus="yes">
        <source>These are more than %n files, which no repo should have: upload them instead.</source>
        <translation><numerusform>Das ist mehr als %n Datei, so viele sollte kein Repo haben: Laden Sie sie stattdessen hoch.</numerusform><numerusform>Das sind mehr als %n Dateien, so viele sollte kein Repo haben: Laden Sie sie stattdessen hoch.</numerusform></translation>
    </message>
</context>
<context>
    <name>StageForm</name>
    <message>
        <source>pull request #%1</source>
        <extracomment>the branch that a commit goes to</extracomment>
        <translation>Pull-Request #%1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Title of the commit</source>
        <translation>Titel des Commits</translation>
    </message>
    <message>
        <source>Description of the commit</source>
        <translation>Beschreibung des Commits</translation>
    </message>
    <message>
        <source>Description (optional)</source>
        <translation>Beschreibung (optional)</translation>
    </message>
    <message>
        <source>Sign in to commit what is staged.</source>
        <translation>Melden Sie sich an, um das Vorgemerkte zu committen.</translation>
    </message>
    <message>
        <source>This token can only read. Sign in with one that can write.</source>
        <translation>Dieses Token kann nur lesen. Melden Sie sich mit einem an, das schreiben darf.</translation>
    </message>
    <message>
        <source>Nothing can be committed to a tag or a commit: choose a branch.</source>
        <translation>In ein Tag oder einen Commit lässt sich nichts committen: Wählen Sie einen Branch.</translation>
    </message>
    <message>
        <source>%1 is not yours, and this server takes no pull requests.</source>
        <translation>%1 gehört Ihnen nicht, und dieser Server nimmt keine Pull-Requests an.</translation>
    </message>
    <message>
        <source>%1 is not yours: propose the change.</source>
        <translation>%1 gehört Ihnen nicht: Schlagen Sie die Änderung vor.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Tokens…</source>
        <translation>Tokens…</translation>
    </message>
    <message>
        <source>Commit to %1</source>
        <translation>In %1 committen</translation>
    </message>
    <message>
        <source>Open pull request</source>
        <translation>Pull-Request öffnen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Part %1 of %2. %3</source>
        <extracomment>a commit of a series: %1 and %2 numbers, %3 what is being done</extracomment>
        <translation>Teil %1 von %2. %3</translation>
    </message>
</context>
<context>
    <name>StageName</name>
    <message>
        <source>Folders in a repo are separated by “/”, not by “\”.</source>
        <translation>Ordner in einem Repo werden durch „/“ getrennt, nicht durch „\“.</translation>
    </message>
    <message>
        <source>A name cannot hold line ends or other control characters.</source>
        <translation>Ein Name darf keine Zeilenumbrüche oder anderen Steuerzeichen enthalten.</translation>
    </message>
    <message>
        <source>A path in a repo has at most 1000 characters.</source>
        <translation>Ein Pfad in einem Repo hat höchstens 1000 Zeichen.</translation>
    </message>
    <message>
        <source>Each folder and file needs a name.</source>
        <translation>Jeder Ordner und jede Datei braucht einen Namen.</translation>
    </message>
    <message>
        <source>A name has at most 255 bytes.</source>
        <translation>Ein Name hat höchstens 255 Bytes.</translation>
    </message>
    <message>
        <source> (copy)</source>
        <extracomment>put behind the name of a file that is pasted beside itself</extracomment>
        <translation> (Kopie)</translation>
    </message>
    <message>
        <source> (copy %1)</source>
        <translation> (Kopie %1)</translation>
    </message>
</context>
<context>
    <name>StagePane</name>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>Unstage all</source>
        <translation>Alle aufheben</translation>
    </message>
    <message>
        <source>Pending changes</source>
        <translation>Ausstehende Änderungen</translation>
    </message>
    <message>
        <source>Only a branch has a stage</source>
        <translation>Vormerkungen gibt es nur auf einem Branch</translation>
    </message>
    <message>
        <source>Nothing is staged</source>
        <translation>Es ist nichts vorgemerkt</translation>
    </message>
    <message>
        <source>A commit is under way</source>
        <translation>Ein Commit läuft gerade</translation>
    </message>
    <message>
        <source>These changes go to the pull request that is looked at</source>
        <translation>Diese Änderungen gehen an den Pull-Request, der gerade angezeigt wird</translation>
    </message>
    <message>
        <source>Nothing that was staged since the program began can be undone</source>
        <translation>Seit dem Programmstart wurde nichts vorgemerkt, das sich rückgängig machen ließe</translation>
    </message>
    <message>
        <source>Nobody else has changed what is staged here</source>
        <translation>Was hier vorgemerkt ist, hat niemand sonst geändert</translation>
    </message>
    <message>
        <source>There is no commit of yours that can be taken back</source>
        <translation>Es gibt keinen Commit von Ihnen, der sich zurücknehmen lässt</translation>
    </message>
    <message>
        <source>Stage (%1)</source>
        <extracomment>of pending changes</extracomment>
        <translation>Vormerkungen (%1)</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig machen: %1</translation>
    </message>
    <message>
        <source>Cancelled. What is staged is as it was.</source>
        <translation>Abgebrochen. Die Vormerkungen sind unverändert.</translation>
    </message>
    <message numerus="yes">
        <source>The commit cannot be undone: %n of its files was changed since.</source>
        <translation><numerusform>Der Commit lässt sich nicht rückgängig machen: Eine seiner Dateien wurde seitdem geändert.</numerusform><numerusform>Der Commit lässt sich nicht rückgängig machen: %n seiner Dateien wurden seitdem geändert.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Nothing was committed: somebody else has changed %n of these path(s) since you did.</source>
        <translation><numerusform>Es wurde nichts committet: Jemand anderes hat einen dieser Pfade nach Ihnen geändert.</numerusform><numerusform>Es wurde nichts committet: Jemand anderes hat %n dieser Pfade nach Ihnen geändert.</numerusform></translation>
    </message>
    <message>
        <source>Compare and decide…</source>
        <translation>Vergleichen und entscheiden…</translation>
    </message>
    <message>
        <source>%1. What is staged can be committed to the branch.</source>
        <extracomment>%1 is why there can be no pull request</extracomment>
        <translation>%1. Das Vorgemerkte kann direkt in den Branch committet werden.</translation>
    </message>
    <message>
        <source>%1. What is staged stays as it is.</source>
        <translation>%1. Die Vormerkungen bleiben unverändert.</translation>
    </message>
    <message>
        <source>Other changes are staged by now: commit or unstage them first</source>
        <translation>Inzwischen sind andere Änderungen vorgemerkt: Committen Sie diese zuerst, oder heben Sie ihre Vormerkung auf</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 paths, %n further ones</extracomment>
        <translation><numerusform>%1 und %n weitere</numerusform><numerusform>%1 und %n weitere</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Nothing was committed: %n file(s) cannot be sent: %1.</source>
        <translation><numerusform>Es wurde nichts committet: %n Datei kann nicht gesendet werden: %1.</numerusform><numerusform>Es wurde nichts committet: %n Dateien können nicht gesendet werden: %1.</numerusform></translation>
    </message>
    <message>
        <source>Unstage</source>
        <translation>Vormerkung aufheben</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were unstaged.</source>
        <translation><numerusform>%n Änderung ist nicht mehr vorgemerkt.</numerusform><numerusform>%n Änderungen sind nicht mehr vorgemerkt.</numerusform></translation>
    </message>
    <message>
        <source>Revert “%1”</source>
        <extracomment>title of a commit, %1 the title of the one that it takes back</extracomment>
        <translation>Revert “%1”</translation>
    </message>
    <message>
        <source>Pull request #%1 was closed.</source>
        <translation>Pull-Request #%1 wurde geschlossen.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Decided about %1</source>
        <translation>Entscheidung über %1</translation>
    </message>
    <message>
        <source>%1 was unstaged.</source>
        <translation>%1 ist nicht mehr vorgemerkt.</translation>
    </message>
    <message>
        <source>Show the change</source>
        <translation>Änderung zeigen</translation>
    </message>
    <message>
        <source>Show the pending changes</source>
        <translation>Ausstehende Änderungen einblenden</translation>
    </message>
    <message>
        <source>Hide the pending changes</source>
        <translation>Ausstehende Änderungen ausblenden</translation>
    </message>
    <message>
        <source>Show all that is staged as one list of changes</source>
        <translation>Alles Vorgemerkte als eine Liste von Änderungen zeigen</translation>
    </message>
    <message>
        <source>Unstage all: nothing of it will be committed</source>
        <translation>Alle Vormerkungen aufheben: Nichts davon wird committet</translation>
    </message>
</context>
<context>
    <name>StageResult</name>
    <message>
        <source>pull request #%1</source>
        <translation>Pull-Request #%1</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Committed to %1 as %2, but this server let the commit replace what somebody else had changed at the same moment: %3. Undo it to get their version back.</source>
        <translation>In %1 committet als %2; dabei hat dieser Server aber ersetzt, was jemand anderes im selben Moment geändert hatte: %3. Machen Sie den Commit rückgängig, um die andere Fassung zurückzuholen.</translation>
    </message>
    <message>
        <source>Nothing had to be committed: %1 has all of it already.</source>
        <translation>Es war nichts zu committen: In %1 ist schon alles vorhanden.</translation>
    </message>
    <message>
        <source>Pull request #%1 was opened: %2</source>
        <translation>Pull-Request #%1 wurde geöffnet: %2</translation>
    </message>
    <message>
        <source>The commit was undone by %1.</source>
        <translation>Der Commit wurde durch %1 rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Committed to %1 as %2, on top of what others did elsewhere meanwhile: %3</source>
        <translation>In %1 committet als %2, aufbauend auf dem, was andere inzwischen an anderer Stelle geändert haben: %3</translation>
    </message>
    <message>
        <source>Committed to %1 as %2: %3</source>
        <translation>In %1 committet als %2: %3</translation>
    </message>
    <message>
        <source>Open pull request</source>
        <translation>Pull-Request ansehen</translation>
    </message>
    <message>
        <source>View commit</source>
        <translation>Commit ansehen</translation>
    </message>
    <message>
        <source>Close it again</source>
        <translation>Wieder schließen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>Takes the commit back with another one; nothing has to be sent again</source>
        <translation>Nimmt den Commit mit einem weiteren zurück; nichts muss erneut gesendet werden</translation>
    </message>
</context>
<context>
    <name>StageWords</name>
    <message>
        <source>Add %1</source>
        <extracomment>titles of commits, %1 a path</extracomment>
        <translation>Add %1</translation>
    </message>
    <message>
        <source>Update %1</source>
        <translation>Update %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Delete %1</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>Rename %1 to %2</translation>
    </message>
    <message>
        <source>Copy %1 to %2</source>
        <translation>Copy %1 to %2</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>Restore %1</translation>
    </message>
    <message>
        <source>Added</source>
        <extracomment>what will become of a file</extracomment>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>Moved away</source>
        <translation>Wegverschoben</translation>
    </message>
    <message>
        <source>Contains staged changes</source>
        <translation>Enthält vorgemerkte Änderungen</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>%1 where a file was, %2 where it will be</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 &quot;Added&quot;, %2 a path</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, with changes</source>
        <translation>%1, mit Änderungen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 a file, %2 its size</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Read from %1 when it is committed</source>
        <translation>Wird beim Committen aus %1 gelesen</translation>
    </message>
    <message>
        <source>The Hub has the content already: nothing of it is sent</source>
        <translation>Der Hub hat den Inhalt schon: Es wird nichts davon gesendet</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Stand: %1</translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>Ohne %1</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation><numerusform>%n hinzugefügt</numerusform><numerusform>%n hinzugefügt</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation><numerusform>%n geändert</numerusform><numerusform>%n geändert</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation><numerusform>%n verschoben</numerusform><numerusform>%n verschoben</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n copied</source>
        <translation><numerusform>%n kopiert</numerusform><numerusform>%n kopiert</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n restored</source>
        <translation><numerusform>%n wiederhergestellt</numerusform><numerusform>%n wiederhergestellt</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation><numerusform>%n gelöscht</numerusform><numerusform>%n gelöscht</numerusform></translation>
    </message>
    <message>
        <source>%1 to send</source>
        <translation>%1 zu senden</translation>
    </message>
    <message numerus="yes">
        <source>Change %n file(s)</source>
        <translation><numerusform>Change %n file</numerusform><numerusform>Change %n files</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Add %n file(s)</source>
        <translation><numerusform>Add %n file</numerusform><numerusform>Add %n files</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Update %n file(s)</source>
        <translation><numerusform>Update %n file</numerusform><numerusform>Update %n files</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Delete %n file(s)</source>
        <translation><numerusform>Delete %n file</numerusform><numerusform>Delete %n files</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Move %n file(s)</source>
        <translation><numerusform>Move %n file</numerusform><numerusform>Move %n files</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Copy %n file(s)</source>
        <translation><numerusform>Copy %n file</numerusform><numerusform>Copy %n files</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Restore %n file(s)</source>
        <translation><numerusform>Restore %n file</numerusform><numerusform>Restore %n files</numerusform></translation>
    </message>
    <message>
        <source>Looking at the branch</source>
        <translation>Branch wird geprüft</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <extracomment>%1 what is being done, %2 and %3 sizes</extracomment>
        <translation>%1: %2 von %3</translation>
    </message>
</context>
<context>
    <name>TableRows</name>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>a cell of a table: what it was, and what it is now</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a column of a table, and what is in it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 hinzugefügt</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>%1 the same</source>
        <translation>%1 unverändert</translation>
    </message>
    <message>
        <source>the first %1 of them are shown</source>
        <translation>die ersten %1 davon werden angezeigt</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <extracomment>above the rows of a table that changed: how many were added, removed, …</extracomment>
        <translation>Zeilen: %1</translation>
    </message>
    <message>
        <source>%1, may be null</source>
        <extracomment>the type of a column that may have gaps</extracomment>
        <translation>%1, auch null</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>%1 → %2 rows</source>
        <extracomment>numbers of rows before and after</extracomment>
        <translation>%1 → %2 Zeilen</translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>What this version is, if there is anything to say</source>
        <translation>Was diese Version ausmacht (optional)</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Neues Tag</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Zeigt auf</translation>
    </message>
    <message>
        <source>Where it stands is needed</source>
        <translation>Es fehlt die Angabe, worauf das Tag zeigt</translation>
    </message>
    <message>
        <source>The tag is there already</source>
        <translation>Das Tag zeigt bereits darauf</translation>
    </message>
    <message>
        <source>The tag “%1” stands at %2 now, and will be moved. Its old message is lost.</source>
        <translation>Das Tag „%1“ zeigt derzeit auf %2 und wird verschoben. Seine alte Nachricht geht verloren.</translation>
    </message>
    <message>
        <source>Create tag</source>
        <translation>Tag erstellen</translation>
    </message>
    <message>
        <source>Move tag</source>
        <translation>Tag verschieben</translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <source>Spaces have no vocabulary of tags.</source>
        <translation>Für Spaces gibt es kein Verzeichnis der Tags.</translation>
    </message>
</context>
<context>
    <name>TensorDiff</name>
    <message>
        <source>one number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a tensor: %1 its type, %2 its shape</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>reshaped, retyped</source>
        <translation>Form und Typ geändert</translation>
    </message>
    <message>
        <source>reshaped</source>
        <translation>Form geändert</translation>
    </message>
    <message>
        <source>retyped</source>
        <translation>Typ geändert</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 hinzugefügt</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>%1 reshaped</source>
        <translation>%1 mit geänderter Form</translation>
    </message>
    <message>
        <source>%1 retyped</source>
        <translation>%1 mit geändertem Typ</translation>
    </message>
    <message>
        <source>%1 of the same shape and type</source>
        <extracomment>tensors that have the same name, shape and type before and after</extracomment>
        <translation>%1 mit gleicher Form und gleichem Typ</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 Parameter</translation>
    </message>
    <message>
        <source>%1 → %2 parameters</source>
        <extracomment>the numbers of parameters before and after</extracomment>
        <translation>%1 → %2 Parameter</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>%1; tensors: %2</source>
        <extracomment>above a table of tensors: %1 numbers of parameters, %2 how many tensors were added, removed, …</extracomment>
        <translation>%1; Tensoren: %2</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
</context>
<context>
    <name>TensorTableModel</name>
    <message>
        <source>Tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
</context>
<context>
    <name>TensorView</name>
    <message>
        <source>Tensors</source>
        <translation>Tensoren</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>The list of tensors stands behind the metadata, more than a megabyte into the file. It is loaded only if you ask for it.</source>
        <translation>Die Liste der Tensoren steht hinter den Metadaten, mehr als ein Megabyte weit in der Datei. Sie wird nur auf Wunsch geladen.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Load the list of tensors</source>
        <translation>Liste der Tensoren laden</translation>
    </message>
    <message>
        <source>%1 tensors, %2 parameters, %3</source>
        <extracomment>e.g. &quot;199 tensors, 109M parameters, F32&quot;</extracomment>
        <translation>%1 Tensoren, %2 Parameter, %3</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Type “%1” to confirm.</source>
        <translation>Geben Sie zur Bestätigung „%1“ ein.</translation>
    </message>
</context>
<context>
    <name>ThreadHeader</name>
    <message>
        <source>Resolve conflicts</source>
        <translation>Konflikte lösen</translation>
    </message>
    <message>
        <source>Merge pull request…</source>
        <translation>Pull-Request zusammenführen…</translation>
    </message>
    <message>
        <source>Publish draft</source>
        <translation>Entwurf veröffentlichen</translation>
    </message>
    <message>
        <source>All discussions</source>
        <translation>Alle Diskussionen</translation>
    </message>
    <message>
        <source>New title</source>
        <translation>Neuer Titel</translation>
    </message>
    <message>
        <source>Change the title</source>
        <translation>Titel ändern</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Browse its files</source>
        <translation>Dateien ansehen</translation>
    </message>
    <message>
        <source>Download its files…</source>
        <translation>Dateien herunterladen…</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Delete its branch…</source>
        <translation>Branch löschen…</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Open on the Hub</source>
        <translation>Auf dem Hub öffnen</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Stummschaltung aufheben</translation>
    </message>
    <message>
        <source>Be told again of what happens here</source>
        <translation>Über Neues hier wieder benachrichtigt werden</translation>
    </message>
    <message>
        <source>No longer be told of what happens here, and not be shown it in the inbox</source>
        <translation>Über Neues hier nicht mehr benachrichtigt werden und es auch nicht im Posteingang sehen</translation>
    </message>
    <message>
        <source>Only who may write to this repo can merge</source>
        <translation>Zusammenführen kann nur, wer in dieses Repo schreiben darf</translation>
    </message>
    <message>
        <source>It is still a draft: publish it first</source>
        <translation>Es ist noch ein Entwurf: Veröffentlichen Sie ihn zuerst</translation>
    </message>
    <message>
        <source>It has conflicts, which have to be resolved first</source>
        <translation>Es gibt Konflikte, die zuerst gelöst werden müssen</translation>
    </message>
    <message>
        <source>a deleted account</source>
        <translation>gelöschtes Konto</translation>
    </message>
    <message>
        <source>#%1 · %2 · %3</source>
        <extracomment>number, author and time of a discussion</extracomment>
        <translation>#%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 into %2</source>
        <extracomment>a pull request&apos;s own branch, and the one it goes to</extracomment>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>Conflicts with the branch it goes to, in: %1</source>
        <translation>Konflikte mit dem Ziel-Branch in: %1</translation>
    </message>
    <message>
        <source>It conflicts with the branch it goes to.</source>
        <translation>Es gibt Konflikte mit dem Ziel-Branch.</translation>
    </message>
    <message>
        <source>One moment: the last change is still on its way</source>
        <translation>Einen Moment: Die letzte Änderung ist noch unterwegs</translation>
    </message>
    <message>
        <source>Only its author, and who may write to this repo, can do that</source>
        <translation>Das kann nur der Autor oder wer in dieses Repo schreiben darf</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Its branch was deleted</source>
        <translation>Der Branch wurde gelöscht</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Nicht mehr anheften</translation>
    </message>
    <message>
        <source>Only who may write to this repo can do that</source>
        <translation>Das kann nur, wer in dieses Repo schreiben darf</translation>
    </message>
</context>
<context>
    <name>ThreadInboxModel</name>
    <message>
        <source>%1, in %2, number %3, %4</source>
        <extracomment>title, repo, number and state of a discussion</extracomment>
        <translation>%1, in %2, Nummer %3, %4</translation>
    </message>
    <message>
        <source>%1, unread</source>
        <translation>%1, ungelesen</translation>
    </message>
</context>
<context>
    <name>ThreadMarkup</name>
    <message>
        <source>a deleted account</source>
        <translation>ein gelöschtes Konto</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Hugging Face staff</source>
        <translation>Hugging-Face-Team</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>What can be done with this comment</source>
        <translation>Was mit diesem Kommentar möglich ist</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>This comment has been hidden%1%2.</source>
        <translation>Dieser Kommentar wurde%1 ausgeblendet%2.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Left out, because it could do harm: %1</source>
        <extracomment>%1 are things of the Web, such as &quot;script, iframe, javascript:&quot;</extracomment>
        <translation>Weggelassen, weil es schaden könnte: %1</translation>
    </message>
    <message>
        <source>opened this</source>
        <translation>hat dies geöffnet</translation>
    </message>
    <message>
        <source>closed this</source>
        <translation>hat dies geschlossen</translation>
    </message>
    <message>
        <source>merged this</source>
        <translation>hat dies zusammengeführt</translation>
    </message>
    <message>
        <source>made this a draft</source>
        <translation>hat dies zum Entwurf gemacht</translation>
    </message>
    <message>
        <source>changed the status to %1</source>
        <translation>hat den Status auf %1 geändert</translation>
    </message>
    <message>
        <source>pushed %1</source>
        <translation>hat %1 übertragen</translation>
    </message>
    <message>
        <source>changed the title from “%1” to “%2”</source>
        <translation>hat den Titel von „%1“ in „%2“ geändert</translation>
    </message>
    <message>
        <source>pinned this</source>
        <translation>hat dies angeheftet</translation>
    </message>
    <message>
        <source>unpinned this</source>
        <translation>hat die Anheftung aufgehoben</translation>
    </message>
    <message>
        <source>locked this</source>
        <translation>hat dies gesperrt</translation>
    </message>
    <message>
        <source>unlocked this</source>
        <translation>hat dies entsperrt</translation>
    </message>
    <message>
        <source>changed a report about this</source>
        <translation>hat eine Meldung hierzu geändert</translation>
    </message>
    <message>
        <source>deleted the branch of this pull request</source>
        <translation>hat den Branch dieses Pull-Requests gelöscht</translation>
    </message>
    <message>
        <source>pushed %1 further commits, which are not listed here</source>
        <translation>hat %1 weitere Commits übertragen, die hier nicht aufgeführt sind</translation>
    </message>
    <message>
        <source>did something that this program does not know: %1</source>
        <translation>hat etwas getan, das dieses Programm nicht kennt: %1</translation>
    </message>
</context>
<context>
    <name>ThreadPage</name>
    <message>
        <source>The conflicts are resolved: the pull request has one more commit.</source>
        <translation>Die Konflikte sind gelöst: Der Pull-Request hat einen weiteren Commit.</translation>
    </message>
    <message>
        <source>Parts of the pull request</source>
        <translation>Teile des Pull-Requests</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>Files changed</source>
        <translation>Geänderte Dateien</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>You are no longer told of what happens here.</source>
        <translation>Über Neues hier werden Sie nicht mehr benachrichtigt.</translation>
    </message>
    <message>
        <source>You are told of what happens here again.</source>
        <translation>Über Neues hier werden Sie wieder benachrichtigt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>%1 and others</source>
        <translation>%1 und anderen</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) from %1 are not loaded: that server would learn your address.</source>
        <translation><numerusform>%n Bild von %1 ist nicht geladen: Dort würde Ihre IP-Adresse bekannt.</numerusform><numerusform>%n Bilder von %1 sind nicht geladen: Dort würde Ihre IP-Adresse bekannt.</numerusform></translation>
    </message>
    <message>
        <source>Load images</source>
        <translation>Bilder laden</translation>
    </message>
    <message>
        <source>#%1 takes its place, but this one could not be closed: that is for its author, or who may write to this repo.</source>
        <translation>#%1 tritt an seine Stelle, aber dieser Pull-Request konnte nicht geschlossen werden: Das kann nur der Autor oder wer in dieses Repo schreiben darf.</translation>
    </message>
    <message>
        <source>This discussion is locked</source>
        <translation>Diese Diskussion ist gesperrt</translation>
    </message>
    <message>
        <source>Merged into %1. Its own branch is not needed any more.</source>
        <translation>In %1 zusammengeführt. Sein eigener Branch wird nicht mehr gebraucht.</translation>
    </message>
    <message>
        <source>Delete its branch…</source>
        <translation>Branch löschen…</translation>
    </message>
    <message>
        <source>Its branch was deleted. The discussion stays.</source>
        <translation>Der Branch wurde gelöscht. Die Diskussion bleibt.</translation>
    </message>
    <message>
        <source>Hide this comment for ever?</source>
        <translation>Diesen Kommentar endgültig ausblenden?</translation>
    </message>
    <message>
        <source>Nobody can show it again, not even you. Its place in the discussion stays, and says who hid it.</source>
        <translation>Niemand kann ihn wieder einblenden, auch Sie nicht. Sein Platz in der Diskussion bleibt und nennt, wer ihn ausgeblendet hat.</translation>
    </message>
    <message>
        <source>Hide comment</source>
        <translation>Kommentar ausblenden</translation>
    </message>
    <message>
        <source>Delete the branch %1?</source>
        <translation>Den Branch %1 löschen?</translation>
    </message>
    <message>
        <source>The files and commits of the pull request that were not merged are lost, and the storage they take is free again. The discussion itself stays.</source>
        <translation>Die Dateien und Commits des Pull-Requests, die nicht zusammengeführt wurden, gehen verloren, und ihr Speicherplatz wird wieder frei. Die Diskussion selbst bleibt.</translation>
    </message>
    <message>
        <source>Delete branch</source>
        <translation>Branch löschen</translation>
    </message>
</context>
<context>
    <name>ThreadReply</name>
    <message>
        <source>Comment</source>
        <translation>Kommentieren</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>Merge pull request</source>
        <translation>Pull-Request zusammenführen</translation>
    </message>
    <message>
        <source>Its changes become a commit of the branch. What you write here is said in the discussion.</source>
        <translation>Seine Änderungen werden zu einem Commit des Branches. Was Sie hier schreiben, erscheint in der Diskussion.</translation>
    </message>
    <message>
        <source>Close pull request</source>
        <translation>Pull-Request schließen</translation>
    </message>
    <message>
        <source>Close discussion</source>
        <translation>Diskussion schließen</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Send review</source>
        <translation>Durchsicht senden</translation>
    </message>
    <message>
        <source>The remarks become one comment, below what you write here</source>
        <translation>Die Anmerkungen werden zu einem Kommentar und folgen auf das, was Sie hier schreiben</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) go with it. The preview shows the whole comment.</source>
        <translation><numerusform>%n Anmerkung geht mit. Die Vorschau zeigt den ganzen Kommentar.</numerusform><numerusform>%n Anmerkungen gehen mit. Die Vorschau zeigt den ganzen Kommentar.</numerusform></translation>
    </message>
    <message>
        <source>%1 gets one more commit, “%2 (#%3)”: %4, %5 lines added, %6 removed. All commits of the pull request become that one.</source>
        <extracomment>%1 is a branch, %2 a commit&apos;s title, %3 &quot;2 files changed&quot;</extracomment>
        <translation>%1 erhält einen weiteren Commit, „%2 (#%3)“: %4, +%5 −%6 Zeilen. Alle Commits des Pull-Requests gehen in diesem einen auf.</translation>
    </message>
    <message>
        <source>Only who may write to this repo can add files to it. Upload them to a repo of yours, and link to them.</source>
        <translation>Nur wer in dieses Repo schreiben darf, kann ihm Dateien hinzufügen. Laden Sie sie in ein eigenes Repo hoch und verlinken Sie sie.</translation>
    </message>
    <message>
        <source>Add files of #%1</source>
        <translation>Dateien von #%1 hinzufügen</translation>
    </message>
</context>
<context>
    <name>ThreadView</name>
    <message>
        <source>Conversation</source>
        <translation>Unterhaltung</translation>
    </message>
</context>
<context>
    <name>Token</name>
    <message>
        <source>Paste a token first.</source>
        <translation>Fügen Sie zuerst ein Token ein.</translation>
    </message>
    <message>
        <source>A token is one word of letters, digits and underscores.</source>
        <translation>Ein Token ist ein einzelnes Wort aus Buchstaben, Ziffern und Unterstrichen.</translation>
    </message>
    <message>
        <source>The Hub no longer accepts organization tokens. Use a user token.</source>
        <translation>Der Hub nimmt keine Organisations-Tokens mehr an. Verwenden Sie ein Benutzer-Token.</translation>
    </message>
</context>
<context>
    <name>TokenField</name>
    <message>
        <source>Hide token</source>
        <translation>Token verbergen</translation>
    </message>
    <message>
        <source>Show token</source>
        <translation>Token anzeigen</translation>
    </message>
</context>
<context>
    <name>TransferActions</name>
    <message>
        <source>Open commit</source>
        <translation>Commit öffnen</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Skip</source>
        <extracomment>leave out the files that cannot be sent</extracomment>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Cancel transfer</source>
        <translation>Übertragung abbrechen</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
</context>
<context>
    <name>TransferMenu</name>
    <message>
        <source>Priority</source>
        <extracomment>How soon a transfer gets its turn</extracomment>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>High</source>
        <comment>priority</comment>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Normal</source>
        <comment>priority</comment>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>priority</comment>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Speed limit</source>
        <translation>Geschwindigkeitsgrenze</translation>
    </message>
    <message>
        <source>None</source>
        <comment>speed limit</comment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Run first</source>
        <translation>Als Erstes ausführen</translation>
    </message>
    <message>
        <source>Run earlier</source>
        <translation>Früher ausführen</translation>
    </message>
    <message>
        <source>Run later</source>
        <translation>Später ausführen</translation>
    </message>
    <message>
        <source>Run last</source>
        <translation>Als Letztes ausführen</translation>
    </message>
    <message>
        <source>Put mine over theirs</source>
        <translation>Mit eigener Fassung überschreiben</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Fremde Fassung behalten</translation>
    </message>
    <message>
        <source>Retry this file</source>
        <translation>Diese Datei erneut versuchen</translation>
    </message>
    <message>
        <source>Go on without this file</source>
        <translation>Ohne diese Datei fortfahren</translation>
    </message>
    <message>
        <source>Copy what is wrong with it</source>
        <translation>Fehlerbeschreibung kopieren</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Copy what is wrong</source>
        <translation>Fehlerbeschreibung kopieren</translation>
    </message>
    <message>
        <source>Nothing is wrong with it</source>
        <translation>Es liegt kein Fehler vor</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <source>One command takes one file or folder</source>
        <translation>Ein Befehl gilt für genau eine Datei oder einen Ordner</translation>
    </message>
</context>
<context>
    <name>TransferNotices</name>
    <message>
        <source>%1 could not be pushed</source>
        <translation>%1 konnte nicht übertragen werden</translation>
    </message>
</context>
<context>
    <name>TransferText</name>
    <message>
        <source>1 file</source>
        <translation>1 Datei</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1 Dateien</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 and %2 are sizes
----------
%1 is a number, %2 is &quot;20 files&quot;</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>%1 is a time such as 2:10</extracomment>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Too many requests: goes on by itself in %1</source>
        <extracomment>%1 is a time such as 0:42</extracomment>
        <translation>Zu viele Anfragen: geht in %1 von selbst weiter</translation>
    </message>
    <message>
        <source>No clear answer: looking whether the commit arrived, %1</source>
        <extracomment>%1 is a time such as 0:42</extracomment>
        <translation>Keine klare Antwort: In %1 wird geprüft, ob der Commit angekommen ist</translation>
    </message>
    <message>
        <source>Trying again in %1</source>
        <extracomment>%1 is a time such as 0:42</extracomment>
        <translation>Neuer Versuch in %1</translation>
    </message>
    <message>
        <source>Nothing to send: the repo has all of it already</source>
        <translation>Nichts zu senden: Das Repo hat schon alles</translation>
    </message>
    <message>
        <source>Opened pull request #%1 with commit %2</source>
        <translation>Pull-Request #%1 mit Commit %2 geöffnet</translation>
    </message>
    <message>
        <source>Committed as %1</source>
        <extracomment>%1 is the short id of a commit</extracomment>
        <translation>Als %1 committet</translation>
    </message>
    <message>
        <source>Downloaded</source>
        <translation>Heruntergeladen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a file and why</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>1 file cannot be sent: %1. All others are there. Retry it, or skip it and commit without it.</source>
        <translation>1 Datei kann nicht gesendet werden: %1. Alle anderen sind da. Versuchen Sie es erneut, oder überspringen Sie sie und committen Sie ohne sie.</translation>
    </message>
    <message>
        <source>%1 files cannot be sent, the first is %2. All others are there. Retry them, or skip them and commit without them.</source>
        <translation>%1 Dateien können nicht gesendet werden, die erste ist %2. Alle anderen sind da. Versuchen Sie es erneut, oder überspringen Sie sie und committen Sie ohne sie.</translation>
    </message>
    <message>
        <source>Download %1</source>
        <extracomment>%1 is a repo</extracomment>
        <translation>Download von %1</translation>
    </message>
    <message>
        <source>%1, pull request to %2</source>
        <extracomment>%1 a repo, %2 a branch</extracomment>
        <translation>%1, Pull-Request für %2</translation>
    </message>
    <message>
        <source>%1 @ %2</source>
        <extracomment>%1 a repo, %2 a branch</extracomment>
        <translation>%1 @ %2</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Wird gestartet</translation>
    </message>
    <message>
        <source>Scanning</source>
        <translation>Dateien werden erfasst</translation>
    </message>
    <message>
        <source>Hashing</source>
        <translation>Hashes werden berechnet</translation>
    </message>
    <message>
        <source>Asking the Hub</source>
        <translation>Hub wird abgefragt</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Waiting for the server</source>
        <translation>Warten auf den Server</translation>
    </message>
    <message>
        <source>Committing</source>
        <translation>Wird committet</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>Wird empfangen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>In der Warteschlange</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Needs your decision</source>
        <translation>Ihre Entscheidung ist nötig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a file and why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>The Hub cannot be reached: trying again in %1</source>
        <extracomment>%1 is a time such as 0:42</extracomment>
        <translation>Der Hub ist nicht erreichbar: neuer Versuch in %1</translation>
    </message>
    <message>
        <source>The disk is full: goes on by itself when there is room</source>
        <translation>Die Festplatte ist voll: Es geht von selbst weiter, sobald Platz ist</translation>
    </message>
    <message>
        <source>The Hub cannot be reached: goes on by itself when it can</source>
        <translation>Der Hub ist nicht erreichbar: Es geht von selbst weiter, sobald er es ist</translation>
    </message>
</context>
<context>
    <name>TransfersDock</name>
    <message>
        <source>Transfers</source>
        <translation>Übertragungen</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Abgeschlossene entfernen</translation>
    </message>
    <message>
        <source>All transfers</source>
        <translation>Alle Übertragungen</translation>
    </message>
    <message>
        <source>Hide transfers</source>
        <translation>Übertragungen ausblenden</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter transfers</source>
        <translation>Übertragungen filtern</translation>
    </message>
    <message>
        <source>Which transfers are shown</source>
        <translation>Welche Übertragungen angezeigt werden</translation>
    </message>
    <message>
        <source>All</source>
        <comment>transfers</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>transfers</comment>
        <translation>Aktive</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>transfers</comment>
        <extracomment>Waiting for their turn, or paused</extracomment>
        <translation>Wartende</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>transfers</comment>
        <translation>Fehlgeschlagene</translation>
    </message>
    <message>
        <source>Finished</source>
        <comment>transfers</comment>
        <translation>Abgeschlossene</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>Alle pausieren</translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>Alle fortsetzen</translation>
    </message>
    <message>
        <source>Gentle: leave the line to others</source>
        <translation>Schonend: Leitung anderen überlassen</translation>
    </message>
    <message numerus="yes">
        <source>Close while %n transfer(s) are under way?</source>
        <translation><numerusform>Während einer laufenden Übertragung schließen?</numerusform><numerusform>Während %n laufender Übertragungen schließen?</numerusform></translation>
    </message>
    <message>
        <source>What is under way stops now and goes on where it was when Hubcap starts again: nothing that the Hub already has is sent twice.</source>
        <translation>Was läuft, hält jetzt an und geht beim nächsten Start von Hubcap dort weiter, wo es war: Was der Hub schon hat, wird nicht noch einmal gesendet.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) under way</source>
        <translation><numerusform>%n laufende Übertragung</numerusform><numerusform>%n laufende Übertragungen</numerusform></translation>
    </message>
    <message>
        <source>What is under way can go on without the window: the icon in the tray leads back to it. Or it stops now and goes on where it was when Hubcap starts again; nothing that the Hub already has is sent twice.</source>
        <translation>Was läuft, kann ohne Fenster weiterlaufen: Das Symbol im Infobereich führt dorthin zurück. Oder es hält jetzt an und geht beim nächsten Start von Hubcap dort weiter, wo es war; was der Hub schon hat, wird nicht noch einmal gesendet.</translation>
    </message>
    <message>
        <source>Keep running in the tray</source>
        <translation>Im Infobereich weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Pause and quit</source>
        <translation>Pausieren und beenden</translation>
    </message>
    <message>
        <source>%1 active</source>
        <extracomment>%1 is a number of transfers</extracomment>
        <translation>%1 aktiv</translation>
    </message>
    <message>
        <source>gentle</source>
        <translation>schonend</translation>
    </message>
    <message>
        <source>No transfers yet</source>
        <translation>Noch keine Übertragungen</translation>
    </message>
    <message>
        <source>Drop files or folders on a repo’s Files page to upload them.</source>
        <translation>Ziehen Sie Dateien oder Ordner auf die Seite „Dateien“ eines Repos, um sie hochzuladen.</translation>
    </message>
    <message>
        <source>Nothing of this kind</source>
        <translation>Nichts dieser Art</translation>
    </message>
    <message>
        <source>No transfer is like what you chose to see.</source>
        <translation>Keine Übertragung passt zu Ihrer Auswahl.</translation>
    </message>
    <message>
        <source>Cancel “%1”?</source>
        <translation>„%1“ abbrechen?</translation>
    </message>
    <message>
        <source>%1 are there already. To upload this later, they may have to be sent again.</source>
        <translation>%1 sind schon übertragen. Für einen späteren Upload müssen sie womöglich erneut gesendet werden.</translation>
    </message>
    <message>
        <source>Cancel transfer</source>
        <translation>Übertragung abbrechen</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig machen: %1</translation>
    </message>
</context>
<context>
    <name>UploadForm</name>
    <message>
        <source>Open a new pull request</source>
        <translation>Neuen Pull-Request öffnen</translation>
    </message>
    <message>
        <source>Leave out system junk</source>
        <translation>Überflüssige Systemdateien auslassen</translation>
    </message>
    <message>
        <source>Folder in the repo</source>
        <translation>Ordner im Repo</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Name of the new branch</source>
        <translation>Name des neuen Branches</translation>
    </message>
    <message>
        <source>Commit message</source>
        <translation>Commit-Nachricht</translation>
    </message>
    <message>
        <source>Description of the commit</source>
        <translation>Beschreibung des Commits</translation>
    </message>
    <message>
        <source>How many commits</source>
        <translation>Anzahl der Commits</translation>
    </message>
    <message>
        <source>Include only these patterns</source>
        <translation>Nur diese Muster einbeziehen</translation>
    </message>
    <message>
        <source>Exclude these patterns</source>
        <translation>Diese Muster ausschließen</translation>
    </message>
    <message>
        <source>Delete files of the repo that match these patterns</source>
        <translation>Dateien des Repos löschen, auf die diese Muster zutreffen</translation>
    </message>
    <message>
        <source>The top of the repo</source>
        <translation>Oberste Ebene des Repos</translation>
    </message>
    <message>
        <source>Where the files go, for example weights/v2. Missing folders are made.</source>
        <translation>Wohin die Dateien kommen, zum Beispiel weights/v2. Fehlende Ordner werden angelegt.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>&lt;p&gt;Separate patterns by commas. &lt;b&gt;*&lt;/b&gt; stands for anything, slashes included, &lt;b&gt;?&lt;/b&gt; for one character, &lt;b&gt;[a-z]&lt;/b&gt; for one of a set; upper and lower case differ.&lt;/p&gt;&lt;p&gt;&lt;b&gt;*.safetensors&lt;/b&gt; &amp;nbsp;files of that kind, in any folder&lt;br&gt;&lt;b&gt;logs/&lt;/b&gt; &amp;nbsp;everything in the folder logs&lt;br&gt;&lt;b&gt;checkpoint-[0-9]*&lt;/b&gt; &amp;nbsp;checkpoint-1, checkpoint-20/model.bin, …&lt;/p&gt;</source>
        <translation>&lt;p&gt;Trennen Sie Muster durch Kommas. &lt;b&gt;*&lt;/b&gt; steht für beliebige Zeichen, auch Schrägstriche, &lt;b&gt;?&lt;/b&gt; für ein einzelnes Zeichen, &lt;b&gt;[a-z]&lt;/b&gt; für eines aus einer Menge; Groß- und Kleinschreibung werden unterschieden.&lt;/p&gt;&lt;p&gt;&lt;b&gt;*.safetensors&lt;/b&gt; &amp;nbsp;Dateien dieser Art in jedem Ordner&lt;br&gt;&lt;b&gt;logs/&lt;/b&gt; &amp;nbsp;alles im Ordner logs&lt;br&gt;&lt;b&gt;checkpoint-[0-9]*&lt;/b&gt; &amp;nbsp;checkpoint-1, checkpoint-20/model.bin, …&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Only files that match are uploaded.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Nur Dateien, auf die ein Muster zutrifft, werden hochgeladen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Files that match are left out.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Dateien, auf die ein Muster zutrifft, werden ausgelassen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Files of the repo that match are deleted in the same commit, unless they are sent anew. Patterns are matched below the folder in the repo; .gitattributes stays.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Dateien des Repos, auf die ein Muster zutrifft, werden im selben Commit gelöscht, sofern sie nicht neu gesendet werden. Die Muster gelten ab dem Ordner im Repo; .gitattributes bleibt erhalten.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>What systems and editors leave behind, such as .DS_Store and Thumbs.db. Git’s own files are never uploaded.</source>
        <translation>Was Systeme und Editoren hinterlassen, zum Beispiel .DS_Store und Thumbs.db. Die eigenen Dateien von Git werden nie hochgeladen.</translation>
    </message>
    <message>
        <source>One commit</source>
        <translation>Ein Commit</translation>
    </message>
    <message>
        <source>Several commits, one after the other</source>
        <translation>Mehrere Commits nacheinander</translation>
    </message>
    <message>
        <source>Planned commits on a draft pull request</source>
        <translation>Geplante Commits in einem Pull-Request-Entwurf</translation>
    </message>
    <message>
        <source>All of it or nothing. Right for most uploads.</source>
        <translation>Alles oder nichts. Für die meisten Uploads das Richtige.</translation>
    </message>
    <message>
        <source>Each as large as the server is quick. For many thousands of files; goes on where it stopped, also on another machine.</source>
        <translation>Jeder so groß, wie es das Tempo des Servers erlaubt. Für viele Tausend Dateien; macht dort weiter, wo es aufgehört hat, auch auf einem anderen Rechner.</translation>
    </message>
    <message>
        <source>50 changes each, listed in the description and ticked off there. Merged at the end unless you open a pull request.</source>
        <translation>Je 50 Änderungen, in der Beschreibung aufgeführt und dort abgehakt. Am Ende wird zusammengeführt, außer Sie öffnen einen Pull-Request.</translation>
    </message>
    <message>
        <source>Include only</source>
        <translation>Nur einbeziehen</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Ausschließen</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>Commits</translation>
    </message>
    <message>
        <source>Delete in the repo</source>
        <translation>Im Repo löschen</translation>
    </message>
    <message>
        <source>New branch…</source>
        <translation>Neuer Branch…</translation>
    </message>
    <message>
        <source>Put the files into a folder named “%1”</source>
        <extracomment>%1 is the name of a folder</extracomment>
        <translation>Dateien in einen Ordner namens „%1“ legen</translation>
    </message>
    <message>
        <source>Put the files into folders of their own names</source>
        <translation>Namen der Ordner beibehalten</translation>
    </message>
    <message>
        <source>Nothing changes on the branch until the pull request is merged.</source>
        <translation>Auf dem Branch ändert sich nichts, bis der Pull-Request zusammengeführt wird.</translation>
    </message>
    <message>
        <source>Write a commit message.</source>
        <translation>Schreiben Sie eine Commit-Nachricht.</translation>
    </message>
    <message>
        <source>A pull request goes to a branch that is there: choose one.</source>
        <translation>Ein Pull-Request braucht einen vorhandenen Branch: Wählen Sie einen.</translation>
    </message>
    <message>
        <source>Name the new branch.</source>
        <translation>Benennen Sie den neuen Branch.</translation>
    </message>
    <message>
        <source>There is a branch of that name already: choose it, or think of another name.</source>
        <translation>Einen Branch dieses Namens gibt es schon: Wählen Sie ihn, oder denken Sie sich einen anderen Namen aus.</translation>
    </message>
</context>
<context>
    <name>UploadIntake</name>
    <message>
        <source>%1 @ %2</source>
        <extracomment>a repo and a branch</extracomment>
        <translation>%1 @ %2</translation>
    </message>
    <message>
        <source>This repo could not be opened, so nothing can be uploaded to it</source>
        <translation>Dieses Repo konnte nicht geöffnet werden, daher kann nichts dorthin hochgeladen werden</translation>
    </message>
    <message>
        <source>One moment: it is not known yet whether this repo exists</source>
        <translation>Einen Moment: Noch ist nicht bekannt, ob dieses Repo existiert</translation>
    </message>
    <message>
        <source>Drop files or folders to upload to %1</source>
        <translation>Dateien oder Ordner ablegen, um sie nach %1 hochzuladen</translation>
    </message>
    <message>
        <source>What you drop here can become a pull request: %1 is not yours</source>
        <translation>Was Sie hier ablegen, kann ein Pull-Request werden: %1 gehört Ihnen nicht</translation>
    </message>
    <message>
        <source>Sign in to upload to this repo</source>
        <translation>Melden Sie sich an, um in dieses Repo hochzuladen</translation>
    </message>
    <message>
        <source>Your token can only read: sign in with one that can write to upload</source>
        <translation>Ihr Token kann nur lesen: Melden Sie sich zum Hochladen mit einem an, das schreiben darf</translation>
    </message>
    <message>
        <source>Nothing can be added to a commit or a tag: choose a branch to upload to</source>
        <translation>Einem Commit oder Tag lässt sich nichts hinzufügen: Wählen Sie zum Hochladen einen Branch</translation>
    </message>
    <message>
        <source>%1 is not yours, and this server takes no pull requests</source>
        <translation>%1 gehört Ihnen nicht, und dieser Server nimmt keine Pull-Requests an</translation>
    </message>
    <message>
        <source>Upload files to %1</source>
        <translation>Dateien nach %1 hochladen</translation>
    </message>
    <message>
        <source>Upload a folder to %1</source>
        <translation>Einen Ordner nach %1 hochladen</translation>
    </message>
    <message>
        <source>Drop to propose to %1</source>
        <translation>Ablegen, um es für %1 vorzuschlagen</translation>
    </message>
    <message>
        <source>Drop to upload to %1</source>
        <translation>Ablegen, um es nach %1 hochzuladen</translation>
    </message>
</context>
<context>
    <name>UploadPlanModel</name>
    <message>
        <source>Matches no include pattern</source>
        <translation>Passt auf kein Einschlussmuster</translation>
    </message>
    <message>
        <source>Matches the exclude pattern %1</source>
        <translation>Passt auf das Ausschlussmuster %1</translation>
    </message>
    <message>
        <source>Left out because of what looks like a secret</source>
        <translation>Ausgelassen, weil etwas darin wie ein Secret aussieht</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Path in the repo</source>
        <translation>Pfad im Repo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Sent how, or why not</source>
        <translation>Wie gesendet oder warum nicht</translation>
    </message>
</context>
<context>
    <name>UploadPlanner</name>
    <message>
        <source>Ignored by the repo&apos;s .gitignore</source>
        <translation>Von der .gitignore des Repos ausgeschlossen</translation>
    </message>
</context>
<context>
    <name>UploadSheet</name>
    <message>
        <source>1 file</source>
        <translation>1 Datei</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1 Dateien</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Upload to %1</source>
        <translation>Nach %1 hochladen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>%1: the files would go to the branch itself.</source>
        <extracomment>%1 is why there can be no pull request</extracomment>
        <translation>%1: Die Dateien kämen direkt in den Branch.</translation>
    </message>
    <message>
        <source>You are not signed in. Sign in with an account that may write to this repo first.</source>
        <translation>Sie sind nicht angemeldet. Melden Sie sich zuerst mit einem Konto an, das in dieses Repo schreiben darf.</translation>
    </message>
    <message>
        <source>This token can only read. To upload, use one that can write.</source>
        <translation>Dieses Token kann nur lesen. Verwenden Sie zum Hochladen eines, das schreiben darf.</translation>
    </message>
    <message>
        <source>Make a token…</source>
        <translation>Token erstellen…</translation>
    </message>
    <message>
        <source>Use several commits</source>
        <translation>Mehrere Commits verwenden</translation>
    </message>
    <message>
        <source>The Hub takes at most 25,000 large files in one commit.</source>
        <translation>Der Hub nimmt höchstens 25.000 große Dateien in einem Commit an.</translation>
    </message>
    <message>
        <source>The Hub takes at most 1 GB of inline files in one commit.</source>
        <translation>Der Hub nimmt höchstens 1 GB an eingebetteten Dateien in einem Commit an.</translation>
    </message>
    <message>
        <source>That is a lot for one commit: the server may not be done with it in time.</source>
        <translation>Das ist viel für einen Commit: Der Server wird damit womöglich nicht rechtzeitig fertig.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a path; the others are files or folders</extracomment>
        <translation><numerusform>%1 und %n weiteres Element</numerusform><numerusform>%1 und %n weitere Elemente</numerusform></translation>
    </message>
    <message>
        <source>%1, as %2</source>
        <extracomment>%1 is a path, %2 the name of an account</extracomment>
        <translation>%1, als %2</translation>
    </message>
    <message>
        <source>Upload %1</source>
        <extracomment>the message of a commit, in the language of commits; %1 is a file or folder</extracomment>
        <translation>Upload %1</translation>
    </message>
    <message>
        <source>Upload %1 items</source>
        <translation>Upload %1 items</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>1 file that cannot be sent is left out.</source>
        <translation>1 Datei, die nicht gesendet werden kann, wird ausgelassen.</translation>
    </message>
    <message>
        <source>%1 files that cannot be sent are left out.</source>
        <translation>%1 Dateien, die nicht gesendet werden können, werden ausgelassen.</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>1 file cannot be sent; the list says why. Leave it out, or correct it and try again.</source>
        <translation>1 Datei kann nicht gesendet werden; warum, steht in der Liste. Lassen Sie sie aus, oder korrigieren Sie sie und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 files cannot be sent; the list says why. Leave them out, or correct them and try again.</source>
        <translation>%1 Dateien können nicht gesendet werden; warum, steht in der Liste. Lassen Sie sie aus, oder korrigieren Sie sie und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>You are not signed in.</source>
        <translation>Sie sind nicht angemeldet.</translation>
    </message>
    <message>
        <source>This token can only read.</source>
        <translation>Dieses Token kann nur lesen.</translation>
    </message>
    <message>
        <source>There is nothing to upload. Drop files or folders here.</source>
        <translation>Es gibt nichts hochzuladen. Ziehen Sie Dateien oder Ordner hierher.</translation>
    </message>
    <message>
        <source>Finding out what will be sent…</source>
        <translation>Es wird ermittelt, was gesendet wird…</translation>
    </message>
    <message>
        <source>There is no plan yet of what will be sent.</source>
        <translation>Es gibt noch keinen Plan, was gesendet wird.</translation>
    </message>
    <message>
        <source>Some files cannot be sent. Leave them out, or try again.</source>
        <translation>Einige Dateien können nicht gesendet werden. Lassen Sie sie aus, oder versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Nothing to send: the repo has all of it already.</source>
        <translation>Nichts zu senden: Das Repo hat schon alles.</translation>
    </message>
    <message>
        <source>Nothing to send: no file is left.</source>
        <translation>Nichts zu senden: Es ist keine Datei übrig.</translation>
    </message>
    <message>
        <source>Decide what becomes of the files with what looks like a token or a key.</source>
        <translation>Entscheiden Sie, was mit den Dateien geschieht, in denen etwas wie ein Token oder ein Schlüssel aussieht.</translation>
    </message>
    <message>
        <source>That is more than the Hub takes in one commit: use several.</source>
        <translation>Das ist mehr, als der Hub in einem Commit annimmt: Verwenden Sie mehrere.</translation>
    </message>
    <message>
        <source>Open pull request with %1</source>
        <translation>Pull-Request mit %1 öffnen</translation>
    </message>
    <message>
        <source>Open pull request</source>
        <translation>Pull-Request öffnen</translation>
    </message>
    <message>
        <source>Upload %1 (%2)</source>
        <extracomment>%1 &quot;15 files&quot;, %2 a size</extracomment>
        <translation>%1 hochladen (%2)</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Hochladen</translation>
    </message>
    <message>
        <source>Drop to add to this upload</source>
        <translation>Ablegen, um es zu diesem Upload hinzuzufügen</translation>
    </message>
</context>
<context>
    <name>UploadSpec</name>
    <message>
        <source>Only main can be uploaded to in several commits.</source>
        <translation>In mehreren Commits lässt sich nur nach main hochladen.</translation>
    </message>
    <message>
        <source>A pull request in several commits can only be made against main.</source>
        <translation>Ein Pull-Request aus mehreren Commits ist nur für main möglich.</translation>
    </message>
    <message>
        <source>Several commits cannot be tied to the commit that the branch stands at.</source>
        <translation>Mehrere Commits lassen sich nicht an den Commit binden, auf dem der Branch steht.</translation>
    </message>
    <message>
        <source>There is nothing to upload.</source>
        <translation>Es gibt nichts hochzuladen.</translation>
    </message>
</context>
<context>
    <name>Validation</name>
    <message numerus="yes">
        <source>This may have %n characters at most.</source>
        <translation><numerusform>Höchstens %n Zeichen ist erlaubt.</numerusform><numerusform>Höchstens %n Zeichen sind erlaubt.</numerusform></translation>
    </message>
    <message>
        <source>A file in a repo needs a name.</source>
        <translation>Eine Datei in einem Repo braucht einen Namen.</translation>
    </message>
    <message>
        <source>A path in a repo cannot contain “.” or “..” as a folder.</source>
        <translation>Ein Pfad in einem Repo darf keinen Ordner „.“ oder „..“ enthalten.</translation>
    </message>
    <message>
        <source>Folders named “.git” or “.cache” cannot be part of a repo.</source>
        <translation>Ordner namens „.git“ oder „.cache“ können nicht Teil eines Repos sein.</translation>
    </message>
    <message>
        <source>A commit needs a message.</source>
        <translation>Ein Commit braucht eine Nachricht.</translation>
    </message>
    <message>
        <source>A commit is named by 40 or 64 hex digits.</source>
        <translation>Ein Commit wird mit 40 oder 64 Hexadezimalziffern angegeben.</translation>
    </message>
    <message>
        <source>A parent commit is named by 5 to 40 hex digits, or 64.</source>
        <translation>Ein übergeordneter Commit wird mit 5 bis 40 oder mit 64 Hexadezimalziffern angegeben.</translation>
    </message>
    <message>
        <source>An account name has 2 to 42 letters, digits and single dashes, and not digits alone.</source>
        <translation>Ein Kontoname hat 2 bis 42 Buchstaben, Ziffern und einzelne Bindestriche und besteht nicht nur aus Ziffern.</translation>
    </message>
    <message>
        <source>The name of a branch cannot begin with “refs/”.</source>
        <translation>Der Name eines Branches darf nicht mit „refs/“ beginnen.</translation>
    </message>
    <message>
        <source>The name of a branch cannot hold spaces, “..” or any of ~ ^ : ? * [ \, nor begin or end with “/” or “.”.</source>
        <translation>Der Name eines Branches darf keine Leerzeichen, kein „..“ und keines der Zeichen ~ ^ : ? * [ \ enthalten und nicht mit „/“ oder „.“ beginnen oder enden.</translation>
    </message>
    <message>
        <source>The name of a tag cannot hold spaces, “..” or any of ~ ^ : ? * [ \, nor begin or end with “/” or “.”.</source>
        <translation>Der Name eines Tags darf keine Leerzeichen, kein „..“ und keines der Zeichen ~ ^ : ? * [ \ enthalten und nicht mit „/“ oder „.“ beginnen oder enden.</translation>
    </message>
    <message>
        <source>Discussions are numbered from 1.</source>
        <translation>Diskussionen sind ab 1 nummeriert.</translation>
    </message>
    <message>
        <source>A title has 3 to 200 characters.</source>
        <translation>Ein Titel hat 3 bis 200 Zeichen.</translation>
    </message>
    <message>
        <source>A comment needs some text.</source>
        <translation>Ein Kommentar braucht Text.</translation>
    </message>
    <message>
        <source>The time until a Space sleeps is more than zero seconds, or -1 for never.</source>
        <translation>Die Ruhezeit eines Space beträgt mehr als null Sekunden; -1 steht für nie.</translation>
    </message>
    <message>
        <source>The name of a secret or variable begins with a letter and goes on with letters, digits and underscores.</source>
        <translation>Der Name eines Secrets oder einer Variable beginnt mit einem Buchstaben; danach folgen Buchstaben, Ziffern und Unterstriche.</translation>
    </message>
    <message>
        <source>A collection needs a title.</source>
        <translation>Eine Sammlung braucht einen Titel.</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>This Hub has no dataset viewer.</source>
        <translation>Dieser Hub hat keinen Datensatz-Viewer.</translation>
    </message>
    <message>
        <source>Rows are those of a configuration and a split.</source>
        <translation>Für Zeilen sind eine Konfiguration und ein Split nötig.</translation>
    </message>
    <message>
        <source>Ask for 1 to 100 rows at once.</source>
        <translation>Auf einmal lassen sich 1 bis 100 Zeilen abrufen.</translation>
    </message>
    <message>
        <source>Say what to look for.</source>
        <translation>Geben Sie an, wonach gesucht werden soll.</translation>
    </message>
</context>
<context>
    <name>VisibilityCard</name>
    <message>
        <source>Visibility</source>
        <translation>Sichtbarkeit</translation>
    </message>
    <message>
        <source>Change visibility</source>
        <translation>Sichtbarkeit ändern</translation>
    </message>
    <message>
        <source>Public: everybody can see it</source>
        <translation>Öffentlich: für alle sichtbar</translation>
    </message>
    <message>
        <source>Private: only I can see it</source>
        <translation>Privat: nur für mich sichtbar</translation>
    </message>
    <message>
        <source>Private: only members of %1 can see it</source>
        <translation>Privat: nur für Mitglieder von %1 sichtbar</translation>
    </message>
    <message>
        <source>Protected: everybody can use the app, its files are private</source>
        <translation>Geschützt: Die App steht allen offen, die Dateien sind privat</translation>
    </message>
    <message>
        <source>Everybody will see all of its files and its whole history, also what was removed from it since. What was copied meanwhile stays copied.</source>
        <translation>Alle sehen sämtliche Dateien und den ganzen Verlauf, auch was inzwischen daraus entfernt wurde. Was in der Zwischenzeit kopiert wird, bleibt kopiert.</translation>
    </message>
    <message>
        <source>For everybody else it will look as if it did not exist: their links, and programs and Spaces that load it without a token of yours, stop working. It counts towards the private storage of %1.</source>
        <translation>Für alle anderen sieht es aus, als gäbe es das Repo nicht: Ihre Links führen ins Leere, und Programme und Spaces, die es ohne ein Token von Ihnen laden, funktionieren nicht mehr. Es zählt zum privaten Speicherplatz von %1.</translation>
    </message>
    <message>
        <source>The app stays open to everybody, but its code and its settings are hidden. The Hub offers this with a paid plan.</source>
        <translation>Die App bleibt für alle offen, aber ihr Code und ihre Einstellungen sind verborgen. Der Hub bietet das mit einem kostenpflichtigen Tarif an.</translation>
    </message>
    <message>
        <source>Choose something else first</source>
        <translation>Zuerst etwas anderes auswählen</translation>
    </message>
</context>
<context>
    <name>VolumeDialog</name>
    <message>
        <source>The Space may only &amp;read it</source>
        <translation>Der Space darf nur &amp;lesen</translation>
    </message>
    <message>
        <source>Mount a volume</source>
        <translation>Volume einhängen</translation>
    </message>
    <message>
        <source>Change a volume</source>
        <translation>Volume ändern</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>Bucket</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>owner/name</source>
        <translation>owner/name</translation>
    </message>
    <message>
        <source>Its default branch</source>
        <translation>Standard-Branch</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Mount</source>
        <translation>Einhängen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Quelle</translation>
    </message>
    <message>
        <source>Mounted &amp;at</source>
        <translation>&amp;Eingehängt unter</translation>
    </message>
    <message>
        <source>Re&amp;vision</source>
        <translation>Re&amp;vision</translation>
    </message>
    <message>
        <source>&amp;Folder in it</source>
        <translation>&amp;Ordner darin</translation>
    </message>
    <message>
        <source>What the Space writes there stays when it restarts.</source>
        <translation>Was der Space dort schreibt, bleibt bei einem Neustart erhalten.</translation>
    </message>
    <message>
        <source>Repos are always mounted for reading only.</source>
        <translation>Repos werden immer nur zum Lesen eingehängt.</translation>
    </message>
</context>
<context>
    <name>VolumeListModel</name>
    <message>
        <source>Bucket</source>
        <translation>Bucket</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>What is mounted is named as owner/name</source>
        <translation>Was eingehängt wird, ist als owner/name anzugeben</translation>
    </message>
    <message>
        <source>The place where it is mounted is a path that begins with a slash, such as %1</source>
        <translation>Der Einhängepunkt ist ein Pfad, der mit einem Schrägstrich beginnt, etwa %1</translation>
    </message>
    <message>
        <source>Something else is mounted at %1</source>
        <translation>Unter %1 ist bereits etwas anderes eingehängt</translation>
    </message>
    <message>
        <source>%1, folder %2</source>
        <extracomment>%1 the name of a repo or bucket, %2 a folder in it</extracomment>
        <translation>%1, Ordner %2</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>nur lesen</translation>
    </message>
    <message>
        <source>read and write</source>
        <translation>lesen und schreiben</translation>
    </message>
    <message>
        <source>Mounted at</source>
        <translation>Eingehängt unter</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
</context>
<context>
    <name>VolumeTable</name>
    <message>
        <source>Volumes</source>
        <translation>Volumes</translation>
    </message>
</context>
<context>
    <name>VolumesField</name>
    <message>
        <source>Mount a volume…</source>
        <translation>Volume einhängen…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>As the original has them. What is in a bucket is shared with it, not copied.</source>
        <translation>Wie beim Original. Der Inhalt eines Buckets wird gemeinsam genutzt, nicht kopiert.</translation>
    </message>
    <message>
        <source>A bucket keeps what is written to it when the Space restarts.</source>
        <translation>Was in einen Bucket geschrieben wird, bleibt bei einem Neustart des Space erhalten.</translation>
    </message>
    <message>
        <source>Choose a volume first</source>
        <translation>Zuerst ein Volume auswählen</translation>
    </message>
</context>
<context>
    <name>VolumesPanel</name>
    <message>
        <source>Mount…</source>
        <translation>Einhängen…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Unmount</source>
        <translation>Aushängen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Apply and restart</source>
        <translation>Anwenden und neu starten</translation>
    </message>
    <message>
        <source>Not sent yet. The Space restarts when it is applied; what is in a bucket or repo stays there, mounted or not.</source>
        <translation>Noch nicht gesendet. Beim Anwenden startet der Space neu; der Inhalt eines Buckets oder Repos bleibt dort, ob eingehängt oder nicht.</translation>
    </message>
    <message>
        <source>It also has persistent storage of the old kind (%1), which the Hub no longer sells.</source>
        <translation>Außerdem gibt es dauerhaften Speicher alter Art (%1), den der Hub nicht mehr verkauft.</translation>
    </message>
    <message>
        <source>The disk of a Space is lost at each restart. A bucket keeps what is written to it; repos can be mounted for reading.</source>
        <translation>Die Festplatte eines Space geht bei jedem Neustart verloren. Ein Bucket behält, was hineingeschrieben wird; Repos lassen sich zum Lesen einhängen.</translation>
    </message>
    <message>
        <source>Nothing is mounted</source>
        <translation>Nichts eingehängt</translation>
    </message>
    <message>
        <source>All volumes are unmounted when this is applied.</source>
        <translation>Beim Anwenden werden alle Volumes ausgehängt.</translation>
    </message>
    <message>
        <source>Mount a bucket to keep data across restarts, or a repo to read it.</source>
        <translation>Hängen Sie einen Bucket ein, um Daten über Neustarts hinweg zu behalten, oder ein Repo, um daraus zu lesen.</translation>
    </message>
    <message>
        <source>Mount a volume…</source>
        <translation>Volume einhängen…</translation>
    </message>
    <message>
        <source>A static Space has nothing that could read a volume</source>
        <translation>Bei einem statischen Space gibt es nichts, was ein Volume lesen könnte</translation>
    </message>
    <message>
        <source>One moment: it is not known yet what is mounted</source>
        <translation>Einen Moment: Was eingehängt ist, ist noch nicht bekannt</translation>
    </message>
    <message>
        <source>One moment: the last change is still on its way</source>
        <translation>Einen Moment: Die letzte Änderung ist noch unterwegs</translation>
    </message>
    <message>
        <source>Choose a volume first</source>
        <translation>Zuerst ein Volume auswählen</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Es wurde nichts geändert</translation>
    </message>
</context>
<context>
    <name>WatchCommand</name>
    <message>
        <source>Nothing is pushed while this looks like tokens or keys: %1. Take them out, leave those files out with --exclude, or add --allow-secrets.</source>
        <translation>Nichts wird übertragen, solange dies wie Tokens oder Schlüssel aussieht: %1. Entfernen Sie sie, lassen Sie diese Dateien mit --exclude weg oder ergänzen Sie --allow-secrets.</translation>
    </message>
    <message>
        <source>This folder is being pushed to the same place already.</source>
        <translation>Dieser Ordner wird bereits an denselben Ort übertragen.</translation>
    </message>
</context>
<context>
    <name>WatchDialog</name>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>If the repo has to be made: visible only to me</source>
        <translation>Falls das Repo angelegt werden muss: nur für mich sichtbar</translation>
    </message>
    <message>
        <source>Also delete in the repo what is deleted here</source>
        <translation>Im Repo auch löschen, was hier gelöscht wird</translation>
    </message>
    <message>
        <source>Make the branch’s history one commit after each push</source>
        <translation>Verlauf des Branches nach jeder Übertragung zu einem Commit zusammenfassen</translation>
    </message>
    <message>
        <source>Watch folder</source>
        <translation>Ordner überwachen</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Ordner überwachen</translation>
    </message>
    <message>
        <source>Folder on this machine</source>
        <translation>Ordner auf diesem Rechner</translation>
    </message>
    <message>
        <source>A folder on this machine</source>
        <translation>Ein Ordner auf diesem Rechner</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Kind of repo</source>
        <translation>Art des Repos</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Repo, as owner/name</source>
        <translation>Repo, als owner/name</translation>
    </message>
    <message>
        <source>owner/name</source>
        <translation>owner/name</translation>
    </message>
    <message>
        <source>Repo</source>
        <translation>Repo</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Folder in the repo</source>
        <translation>Ordner im Repo</translation>
    </message>
    <message>
        <source>The top of the repo</source>
        <translation>Oberste Ebene des Repos</translation>
    </message>
    <message>
        <source>By time</source>
        <translation>Regelmäßig</translation>
    </message>
    <message>
        <source>On change</source>
        <translation>Bei Änderung</translation>
    </message>
    <message>
        <source>Minutes between two pushes</source>
        <translation>Minuten zwischen zwei Übertragungen</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Übertragen</translation>
    </message>
    <message>
        <source>All files; patterns such as *.json, logs/*</source>
        <translation>Alle Dateien; Muster wie *.json, logs/*</translation>
    </message>
    <message>
        <source>None; patterns such as *.tmp</source>
        <translation>Keine; Muster wie *.tmp</translation>
    </message>
    <message>
        <source>Change how a folder is watched</source>
        <translation>Überwachung eines Ordners ändern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Folder to watch</source>
        <translation>Zu überwachender Ordner</translation>
    </message>
    <message>
        <source>Choose the folder to watch</source>
        <translation>Wählen Sie den Ordner, der überwacht werden soll</translation>
    </message>
    <message>
        <source>There is no such folder on this machine</source>
        <translation>Diesen Ordner gibt es auf diesem Rechner nicht</translation>
    </message>
    <message>
        <source>You may not read this folder</source>
        <translation>Sie dürfen diesen Ordner nicht lesen</translation>
    </message>
    <message>
        <source>Say which repo it goes to, as owner/name</source>
        <translation>Geben Sie das Ziel-Repo als owner/name an</translation>
    </message>
    <message>
        <source>What is in it goes to the repo, and later only what is new or changed.</source>
        <translation>Sein Inhalt kommt ins Repo, später nur noch Neues und Geändertes.</translation>
    </message>
    <message>
        <source>There is no such folder on this machine.</source>
        <translation>Diesen Ordner gibt es auf diesem Rechner nicht.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1, go there first; later only what is new or changed.</source>
        <extracomment>%1 is a size</extracomment>
        <translation><numerusform>Zuerst kommt %n Datei (%1) dorthin, später nur noch Neues und Geändertes.</numerusform><numerusform>Zuerst kommen %n Dateien (%1) dorthin, später nur noch Neues und Geändertes.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be read and stay out.</source>
        <translation><numerusform>%n Datei kann nicht gelesen werden und bleibt außen vor.</numerusform><numerusform>%n Dateien können nicht gelesen werden und bleiben außen vor.</numerusform></translation>
    </message>
    <message>
        <source>It is made if it is not there.</source>
        <translation>Es wird angelegt, falls es nicht existiert.</translation>
    </message>
    <message>
        <source>Made if it is not there: %1</source>
        <translation>Wird angelegt, falls nicht vorhanden: %1</translation>
    </message>
    <message>
        <source>at most every </source>
        <translation>höchstens alle </translation>
    </message>
    <message>
        <source>every </source>
        <translation>alle </translation>
    </message>
    <message>
        <source> min</source>
        <comment>minutes, behind a number</comment>
        <translation> min</translation>
    </message>
    <message>
        <source>Soon after something was written and the writing rests. Changes made by other machines on a shared disk are found every half hour.</source>
        <translation>Kurz nachdem etwas geschrieben wurde und das Schreiben ruht. Änderungen, die andere Rechner auf einem gemeinsamen Datenträger vornehmen, werden jede halbe Stunde gefunden.</translation>
    </message>
    <message>
        <source>Nothing is committed when nothing has changed.</source>
        <translation>Hat sich nichts geändert, wird nichts committet.</translation>
    </message>
    <message>
        <source>Only files that were pushed from here are ever deleted; earlier commits keep them.</source>
        <translation>Es werden nur Dateien gelöscht, die von hier übertragen wurden; frühere Commits behalten sie.</translation>
    </message>
    <message>
        <source>Nothing is ever deleted in the repo.</source>
        <translation>Im Repo wird nie etwas gelöscht.</translation>
    </message>
    <message>
        <source>All earlier commits of %1 are gone for good after the first push, also those of others.</source>
        <translation>Nach der ersten Übertragung sind alle früheren Commits von %1 endgültig verloren, auch die von anderen.</translation>
    </message>
    <message>
        <source>Include only</source>
        <translation>Nur einbeziehen</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Ausschließen</translation>
    </message>
</context>
<context>
    <name>WatchPane</name>
    <message>
        <source>Watch a folder…</source>
        <translation>Ordner überwachen…</translation>
    </message>
    <message>
        <source>Push all now</source>
        <translation>Alle jetzt übertragen</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Fremde Fassung behalten</translation>
    </message>
    <message>
        <source>Put mine over them…</source>
        <translation>Mit eigener Fassung überschreiben…</translation>
    </message>
    <message>
        <source>Push anyway…</source>
        <translation>Trotzdem übertragen…</translation>
    </message>
    <message>
        <source>Push now</source>
        <translation>Jetzt übertragen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Last commit</source>
        <translation>Letzter Commit</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Nicht mehr überwachen</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Überwachte Ordner</translation>
    </message>
    <message numerus="yes">
        <source>Put yours over %n file(s)?</source>
        <translation><numerusform>%n Datei mit eigener Fassung überschreiben?</numerusform><numerusform>%n Dateien mit eigener Fassung überschreiben?</numerusform></translation>
    </message>
    <message>
        <source>What is here takes the place of what %2 has now of: %1. What somebody else wrote stays in the repo’s history.</source>
        <translation>Was hier liegt, tritt an die Stelle dessen, was %2 jetzt davon hat: %1. Was andere geschrieben haben, bleibt im Verlauf des Repos.</translation>
    </message>
    <message>
        <source>Put mine over them</source>
        <translation>Mit eigener Fassung überschreiben</translation>
    </message>
    <message>
        <source>Sign in to keep a folder of this machine in a repo: what is new in it becomes a commit by itself.</source>
        <translation>Melden Sie sich an, um einen Ordner dieses Rechners in ein Repo zu übertragen: Was darin neu ist, wird von selbst zu einem Commit.</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>No watched folders yet</source>
        <translation>Noch keine überwachten Ordner</translation>
    </message>
    <message>
        <source>Choose a folder, such as the one a training writes to: what is new or changed in it becomes a commit every few minutes, and nothing is deleted.</source>
        <translation>Wählen Sie einen Ordner, zum Beispiel einen, in den ein Training schreibt: Was darin neu oder geändert ist, wird alle paar Minuten zu einem Commit, und nichts wird gelöscht.</translation>
    </message>
    <message>
        <source>Choose a folder first</source>
        <translation>Wählen Sie zuerst einen Ordner</translation>
    </message>
    <message>
        <source>It is being pushed</source>
        <translation>Wird gerade übertragen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Nothing was committed yet</source>
        <translation>Es wurde noch nichts committet</translation>
    </message>
    <message>
        <source>One moment: it is being pushed</source>
        <translation>Einen Moment: Die Übertragung läuft gerade</translation>
    </message>
    <message>
        <source>Changed here and in the repo: %1</source>
        <translation>Hier und im Repo geändert: %1</translation>
    </message>
    <message>
        <source>Looks like tokens or keys: %1</source>
        <translation>Sieht nach Tokens oder Schlüsseln aus: %1</translation>
    </message>
    <message>
        <source>Push what looks like tokens or keys?</source>
        <translation>Etwas übertragen, das nach Tokens oder Schlüsseln aussieht?</translation>
    </message>
    <message>
        <source>Everybody who can see %1 can read and use them, and they stay in its history. Only go on if they are none, or of no use to anybody.

%2</source>
        <translation>Wer %1 sehen kann, kann sie lesen und benutzen, und sie bleiben im Verlauf. Fahren Sie nur fort, wenn es keine sind oder niemand etwas damit anfangen kann.

%2</translation>
    </message>
    <message>
        <source>Push anyway</source>
        <translation>Trotzdem übertragen</translation>
    </message>
    <message>
        <source>%1 is no longer watched. Its files and the repo are as they were.</source>
        <translation>%1 wird nicht mehr überwacht. Die Dateien darin und das Repo sind unverändert.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open the repo</source>
        <translation>Repo öffnen</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <source>Copy what is wrong</source>
        <translation>Fehlerbeschreibung kopieren</translation>
    </message>
</context>
<context>
    <name>WatchSpec</name>
    <message>
        <source>Choose the folder to watch.</source>
        <translation>Wählen Sie den Ordner, der überwacht werden soll.</translation>
    </message>
    <message>
        <source>The time between two pushes has to be between a second and a month.</source>
        <translation>Von einem Push zum nächsten muss mindestens eine Sekunde und höchstens ein Monat vergehen.</translation>
    </message>
</context>
<context>
    <name>WatchWords</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation><numerusform>%n Datei</numerusform><numerusform>%n Dateien</numerusform></translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>a length of time in hours</extracomment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>a length of time in minutes</extracomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 and %2 are sizes</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Waiting for changes</source>
        <translation>Wartet auf Änderungen</translation>
    </message>
    <message>
        <source>Tries again in %1</source>
        <extracomment>%1 is a time such as 2:10</extracomment>
        <translation>Neuer Versuch in %1</translation>
    </message>
    <message>
        <source>Something has changed: pushes in %1</source>
        <extracomment>%1 is a time such as 2:10</extracomment>
        <translation>Etwas hat sich geändert: Übertragung in %1</translation>
    </message>
    <message>
        <source>Looks again in %1</source>
        <extracomment>%1 is a time such as 2:10</extracomment>
        <translation>Nächste Prüfung in %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation><numerusform>%n weitere</numerusform><numerusform>%n weitere</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) changed here and, by somebody else, in the repo: %1. Nothing was overwritten; all others go on. Keep theirs, or put yours over them.</source>
        <translation><numerusform>%n Datei wurde hier und, von jemand anderem, im Repo geändert: %1. Nichts wurde überschrieben; alle anderen werden weiter übertragen. Behalten Sie die fremde Fassung, oder überschreiben Sie sie mit der eigenen.</numerusform><numerusform>%n Dateien wurden hier und, von jemand anderem, im Repo geändert: %1. Nichts wurde überschrieben; alle anderen werden weiter übertragen. Behalten Sie die fremde Fassung, oder überschreiben Sie sie mit der eigenen.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read, the first is %1. All others are there; it is tried again with the next push.</source>
        <translation><numerusform>%n Datei konnte nicht gelesen werden: %1. Alle anderen sind da; mit der nächsten Übertragung wird es erneut versucht.</numerusform><numerusform>%n Dateien konnten nicht gelesen werden, die erste ist %1. Alle anderen sind da; mit der nächsten Übertragung wird es erneut versucht.</numerusform></translation>
    </message>
    <message>
        <source>Paused, and nothing was pushed: this looks like tokens or keys that others could read in the repo. Take it out and resume, or push it anyway.</source>
        <translation>Pausiert, und nichts wurde übertragen: Dies sieht nach Tokens oder Schlüsseln aus, die andere im Repo lesen könnten. Entfernen Sie sie und setzen Sie fort, oder übertragen Sie sie trotzdem.</translation>
    </message>
    <message>
        <source>%1 @ %2</source>
        <extracomment>%1 a repo, %2 a branch</extracomment>
        <translation>%1 @ %2</translation>
    </message>
    <message>
        <source>On change, at most every %1</source>
        <extracomment>%1 is a length of time such as &quot;2 min&quot;</extracomment>
        <translation>Bei Änderung, höchstens alle %1</translation>
    </message>
    <message>
        <source>Every %1</source>
        <extracomment>%1 is a length of time such as &quot;5 min&quot;</extracomment>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>About to look</source>
        <translation>Prüfung steht an</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Pushed by another program just now</source>
        <translation>Wird gerade von einem anderen Programm übertragen</translation>
    </message>
    <message>
        <source>All of it was there already</source>
        <translation>Alles war schon da</translation>
    </message>
    <message>
        <source>Nothing pushed yet</source>
        <translation>Noch nichts übertragen</translation>
    </message>
    <message>
        <source>%1 as %2, %3</source>
        <extracomment>%1 is &quot;3 files&quot;, %2 the short id of a commit, %3 a time such as &quot;5 minutes ago&quot;</extracomment>
        <translation>%1 als %2, %3</translation>
    </message>
    <message>
        <source>Not all changes can be seen: %1 It looks every minute instead.</source>
        <translation>Nicht alle Änderungen sind zu sehen: %1 Stattdessen wird jede Minute nachgesehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation><numerusform>%n Ordner</numerusform><numerusform>%n Ordner</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n pushing</source>
        <translation><numerusform>%n wird übertragen</numerusform><numerusform>%n werden übertragen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation><numerusform>%n braucht Aufmerksamkeit</numerusform><numerusform>%n brauchen Aufmerksamkeit</numerusform></translation>
    </message>
</context>
<context>
    <name>WatchedFolders</name>
    <message>
        <source>This folder is watched already, to the same place.</source>
        <translation>Dieser Ordner wird bereits überwacht, mit demselben Ziel.</translation>
    </message>
</context>
<context>
    <name>Webhook</name>
    <message>
        <source>The webhook has no id.</source>
        <translation>Der Webhook hat keine ID.</translation>
    </message>
    <message>
        <source>A webhook watches at least one account or repo.</source>
        <translation>Ein Webhook beobachtet mindestens ein Konto oder Repo.</translation>
    </message>
    <message>
        <source>A webhook is told about repos, discussions or both.</source>
        <translation>Ein Webhook erfährt von Repos, Diskussionen oder beidem.</translation>
    </message>
    <message>
        <source>The secret of a webhook is made of ASCII characters.</source>
        <translation>Das Secret eines Webhooks besteht aus ASCII-Zeichen.</translation>
    </message>
    <message>
        <source>A webhook needs the address that is to be told.</source>
        <translation>Ein Webhook braucht die Adresse, die benachrichtigt werden soll.</translation>
    </message>
</context>
<context>
    <name>WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Repo</source>
        <translation>&amp;Repo</translation>
    </message>
</context>
<context>
    <name>WindowPalette</name>
    <message>
        <source>Recent</source>
        <translation>Zuletzt besucht</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>This server does not offer this: it has only a part of what the Hub has.</source>
        <translation>Dieser Server bietet das nicht an: Er kann nur einen Teil dessen, was der Hub kann.</translation>
    </message>
    <message>
        <source>The repo has no such branch, tag or commit.</source>
        <translation>Im Repo gibt es keinen Branch, kein Tag und keinen Commit dieses Namens.</translation>
    </message>
    <message>
        <source>The repo has no such file.</source>
        <translation>Diese Datei gibt es im Repo nicht.</translation>
    </message>
    <message>
        <source>This repo is gated. Accept its terms on the Hub first.</source>
        <translation>Dieses Repo ist zugangsbeschränkt. Akzeptieren Sie zuerst auf dem Hub seine Bedingungen.</translation>
    </message>
    <message>
        <source>The Hub has disabled this repo.</source>
        <translation>Der Hub hat dieses Repo deaktiviert.</translation>
    </message>
    <message>
        <source>There is no such repo, or your token may not see it.</source>
        <translation>Dieses Repo gibt es nicht, oder Ihr Token darf es nicht sehen.</translation>
    </message>
    <message>
        <source>The Hub refused what was sent.</source>
        <translation>Der Hub hat das Gesendete abgelehnt.</translation>
    </message>
    <message>
        <source>The Hub did not accept your token. Sign in again, or set HF_TOKEN.</source>
        <translation>Der Hub hat Ihr Token nicht akzeptiert. Melden Sie sich neu an oder setzen Sie HF_TOKEN.</translation>
    </message>
    <message>
        <source>You have to be signed in for this. Sign in, or set HF_TOKEN to a token.</source>
        <translation>Dafür ist eine Anmeldung nötig. Melden Sie sich an oder geben Sie in HF_TOKEN ein Token an.</translation>
    </message>
    <message>
        <source>The Hub asks for a payment before it does this.</source>
        <translation>Der Hub verlangt dafür eine Zahlung.</translation>
    </message>
    <message>
        <source>Your token does not allow this.</source>
        <translation>Ihr Token erlaubt das nicht.</translation>
    </message>
    <message>
        <source>The server has nothing at this address.</source>
        <translation>Unter dieser Adresse hat der Server nichts.</translation>
    </message>
    <message>
        <source>The Hub is busy with something that is in the way. Try again.</source>
        <translation>Der Hub ist gerade mit etwas beschäftigt, das dem im Weg steht. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The branch has changed in the meantime. Nothing was committed; run the command again.</source>
        <translation>Der Branch hat sich inzwischen geändert. Es wurde nichts committet; führen Sie den Befehl noch einmal aus.</translation>
    </message>
    <message>
        <source>The Hub does not take this much at once.</source>
        <translation>So viel auf einmal nimmt der Hub nicht an.</translation>
    </message>
    <message>
        <source>The server does not have that part of the file.</source>
        <translation>Der Server hat diesen Teil der Datei nicht.</translation>
    </message>
    <message>
        <source>The Hub asks to slow down. Try again later.</source>
        <translation>Der Hub bittet um weniger Anfragen. Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>The Hub has a problem. Try again later.</source>
        <translation>Der Hub hat eine Störung. Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>The Hub refused the request.</source>
        <translation>Der Hub hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not what it should be.</source>
        <translation>Die Antwort des Servers ist ungültig.</translation>
    </message>
    <message>
        <source>The Hub cannot be reached. Check the connection and try again.</source>
        <translation>Der Hub ist nicht erreichbar. Prüfen Sie die Verbindung und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted.</source>
        <translation>Das Zertifikat des Servers ist nicht vertrauenswürdig.</translation>
    </message>
    <message>
        <source>The server did not answer in time. Try again.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Stopped. The same command goes on from here.</source>
        <translation>Angehalten. Derselbe Befehl macht hier weiter.</translation>
    </message>
    <message>
        <source>This cannot be done.</source>
        <translation>Das ist nicht möglich.</translation>
    </message>
    <message>
        <source>A file on this machine could not be used.</source>
        <translation>Eine Datei auf diesem Rechner konnte nicht verwendet werden.</translation>
    </message>
    <message>
        <source>The system&apos;s secret store cannot be used. Set HF_TOKEN to a token instead.</source>
        <translation>Der Schlüsselbund des Systems ist nicht verwendbar. Geben Sie stattdessen in HF_TOKEN ein Token an.</translation>
    </message>
    <message>
        <source>request %1</source>
        <translation>Anfrage %1</translation>
    </message>
    <message>
        <source>Needs %1 of this hour&apos;s %2 (as far as is known) and %3; takes about %4 s.</source>
        <extracomment>%1 &quot;12 commits&quot;, %2 the number an hour allows, %3 &quot;60 calls&quot;</extracomment>
        <translation>Benötigt %1 (soweit bekannt, sind %2 pro Stunde möglich) und %3; dauert etwa %4 s.</translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s)</source>
        <translation><numerusform>%n Commit</numerusform><numerusform>%n Commits</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation><numerusform>%n Anfrage</numerusform><numerusform>%n Anfragen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 call(s) left for the next %2 s.</source>
        <translation><numerusform>Noch %1 Anfrage in den nächsten %2 s.</numerusform><numerusform>Noch %1 Anfragen in den nächsten %2 s.</numerusform></translation>
    </message>
    <message>
        <source>That is more than the Hub takes in one commit: add --strategy commits.</source>
        <translation>Das ist mehr, als der Hub in einem Commit annimmt: --strategy commits ergänzen.</translation>
    </message>
    <message>
        <source>That is a lot for one commit: --strategy commits may do better.</source>
        <translation>Das ist viel für einen Commit: Mit --strategy commits geht es vielleicht besser.</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 failed, 2 wrong usage, 3 not signed in or not allowed, 4 interrupted (the same command goes on), 5 some files could not be read or written, 6 files with what looks like tokens or keys were held back.
Token: HF_TOKEN, else the account that is signed in to Hubcap, else the login of the official tools. Server: HF_ENDPOINT, else that account&apos;s.</source>
        <translation>Exit-Codes: 0 fertig, 1 fehlgeschlagen, 2 falscher Aufruf, 3 nicht angemeldet oder nicht erlaubt, 4 unterbrochen (derselbe Befehl macht weiter), 5 einige Dateien konnten nicht gelesen oder geschrieben werden, 6 Dateien, in denen etwas wie ein Token oder Schlüssel aussieht, wurden zurückgehalten.
Token: HF_TOKEN, sonst das in Hubcap angemeldete Konto, sonst die Anmeldung der offiziellen Werkzeuge. Server: HF_ENDPOINT, sonst der des Kontos.</translation>
    </message>
    <message>
        <source>Usage:
  hubcap [--sandbox[=FOLDER]] [ADDRESS]         the window
  hubcap upload FOLDER|FILE owner/name ...      send files to a repo
  hubcap download owner/name ...                fetch the files of a repo
  hubcap watch FOLDER owner/name ...            keep sending what is new in a folder
  hubcap transfers [list|pause|resume|...] ...  what is under way, also in the window
  hubcap cache list|delete|verify|clean ...     what all Hub tools have fetched to this disk
  hubcap sandbox ...                            serve a Hub to try things on
  hubcap COMMAND --help                         what a command takes
  hubcap --version

</source>
        <translation>Aufruf:
  hubcap [--sandbox[=ORDNER]] [ADRESSE]         das Fenster
  hubcap upload ORDNER|DATEI owner/name ...     Dateien an ein Repo senden
  hubcap download owner/name ...                die Dateien eines Repos herunterladen
  hubcap watch ORDNER owner/name ...            laufend senden, was in einem Ordner neu ist
  hubcap transfers [list|pause|resume|...] ...  laufende Übertragungen, auch die des Fensters
  hubcap cache list|delete|verify|clean ...     was alle Hub-Werkzeuge hier heruntergeladen haben
  hubcap sandbox ...                            einen Hub zum Ausprobieren bereitstellen
  hubcap BEFEHL --help                          was ein Befehl annimmt
  hubcap --version

</translation>
    </message>
    <message>
        <source>Send no more than so much a second, such as 500K or 2M.</source>
        <translation>Höchstens so viel pro Sekunde senden, etwa 500K oder 2M.</translation>
    </message>
    <message>
        <source>Receive no more than so much a second.</source>
        <translation>Höchstens so viel pro Sekunde empfangen.</translation>
    </message>
    <message>
        <source>A limit is a speed such as 500K or 2M.</source>
        <translation>Ein Limit ist eine Geschwindigkeit wie 500K oder 2M.</translation>
    </message>
    <message>
        <source>Sends a folder&apos;s content or a file to a repo.</source>
        <translation>Sendet den Inhalt eines Ordners oder eine Datei an ein Repo.</translation>
    </message>
    <message>
        <source>model (the default), dataset or space.</source>
        <translation>model (Vorgabe), dataset oder space.</translation>
    </message>
    <message>
        <source>Branch to commit to; main unless said otherwise.</source>
        <translation>Branch für den Commit; ohne Angabe main.</translation>
    </message>
    <message>
        <source>Open a pull request instead.</source>
        <translation>Stattdessen einen Pull-Request öffnen.</translation>
    </message>
    <message>
        <source>The commit&apos;s title.</source>
        <translation>Der Titel des Commits.</translation>
    </message>
    <message>
        <source>What else is to be said of it.</source>
        <translation>Was sonst noch dazu zu sagen ist.</translation>
    </message>
    <message>
        <source>Where to: a folder, or for a file its whole path.</source>
        <translation>Wohin: ein Ordner oder, bei einer Datei, ihr vollständiger Pfad.</translation>
    </message>
    <message>
        <source>Only files that match; may be repeated. * also crosses folders.</source>
        <translation>Nur passende Dateien; mehrfach möglich. * gilt auch über Ordnergrenzen hinweg.</translation>
    </message>
    <message>
        <source>Not these; may be repeated.</source>
        <translation>Diese Dateien nicht; mehrfach möglich.</translation>
    </message>
    <message>
        <source>Delete files of the repo that match in the same commit; may be repeated.</source>
        <translation>Passende Dateien des Repos im selben Commit löschen; mehrfach möglich.</translation>
    </message>
    <message>
        <source>Refuse when the branch has moved past this commit.</source>
        <translation>Ablehnen, wenn der Branch über diesen Commit hinaus ist.</translation>
    </message>
    <message>
        <source>one: a single commit, the default. commits: as many as it takes, each as large as the server is quick. pr-series: planned commits on a draft pull request, merged at the end unless --create-pr.</source>
        <translation>one: ein einziger Commit (Vorgabe). commits: so viele wie nötig, jeder so groß, wie der Server schnell ist. pr-series: geplante Commits in einem Pull-Request-Entwurf, der am Ende zusammengeführt wird, außer mit --create-pr.</translation>
    </message>
    <message>
        <source>Make the branch from this one unless it is there.</source>
        <translation>Den Branch von diesem abzweigen, falls es ihn noch nicht gibt.</translation>
    </message>
    <message>
        <source>Also send what looks like a token or a key.</source>
        <translation>Auch senden, was wie ein Token oder Schlüssel aussieht.</translation>
    </message>
    <message>
        <source>Only say what would be sent, deleted and found, and what that takes.</source>
        <translation>Nur zeigen, was gesendet, gelöscht und gefunden würde und was dafür nötig ist.</translation>
    </message>
    <message>
        <source>Also send what systems and editors leave behind.</source>
        <translation>Auch senden, was Systeme und Editoren hinterlassen.</translation>
    </message>
    <message>
        <source>Go on without files that cannot be read.</source>
        <translation>Ohne die Dateien weitermachen, die nicht lesbar sind.</translation>
    </message>
    <message>
        <source>Say what happens as lines of JSON.</source>
        <translation>Alles, was geschieht, als JSON-Zeilen ausgeben.</translation>
    </message>
    <message>
        <source>There is no file or folder %1.</source>
        <translation>Eine Datei oder einen Ordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>--strategy takes one, commits or pr-series.</source>
        <translation>Für --strategy sind one, commits und pr-series möglich.</translation>
    </message>
    <message>
        <source>Fetches the files of a repo into a folder.</source>
        <translation>Lädt die Dateien eines Repos in einen Ordner herunter.</translation>
    </message>
    <message>
        <source>Which folder; one named after the repo unless said otherwise.</source>
        <translation>In welchen Ordner; ohne Angabe in einen, der wie das Repo heißt.</translation>
    </message>
    <message>
        <source>Into the cache that all Hub tools share, instead of a folder.</source>
        <translation>In den gemeinsamen Cache aller Hub-Werkzeuge statt in einen Ordner.</translation>
    </message>
    <message>
        <source>Branch, tag, pull request (refs/pr/1) or commit.</source>
        <translation>Branch, Tag, Pull-Request (refs/pr/1) oder Commit.</translation>
    </message>
    <message>
        <source>The same without the lines that only tell how far it is.</source>
        <translation>Dasselbe ohne die Zeilen, die nur den Fortschritt melden.</translation>
    </message>
    <message>
        <source>--cache and --to are two places: choose one.</source>
        <translation>--cache und --to sind zwei verschiedene Orte: Wählen Sie einen davon.</translation>
    </message>
    <message>
        <source>Shows, deletes or verifies what all Hub tools have fetched into the cache that they share. Repos are named owner/name, one revision owner/name@revision or by the beginning of its commit; delete needs at least one name, verify takes everything without.</source>
        <translation>Zeigt, löscht oder prüft, was alle Hub-Werkzeuge in ihren gemeinsamen Cache heruntergeladen haben. Repos werden als owner/name angegeben, eine einzelne Revision als owner/name@revision oder mit dem Anfang ihres Commits; delete braucht mindestens einen Namen, verify prüft ohne Namen alles.</translation>
    </message>
    <message>
        <source>Another cache than the usual one (HF_HUB_CACHE, HF_HOME).</source>
        <translation>Ein anderer Cache als der übliche (HF_HUB_CACHE, HF_HOME).</translation>
    </message>
    <message>
        <source>list: by name (the default), size or used.</source>
        <translation>list: nach name (Vorgabe), size oder used.</translation>
    </message>
    <message>
        <source>delete: do it. Without, only what would go is said.</source>
        <translation>delete: wirklich löschen. Sonst wird nur gezeigt, was wegfiele.</translation>
    </message>
    <message>
        <source>%1 takes other words than these. See hubcap %1 --help.</source>
        <translation>%1 erwartet andere Angaben. Siehe hubcap %1 --help.</translation>
    </message>
    <message>
        <source>Say what is to be deleted: owner/name, owner/name@revision or a commit.</source>
        <translation>Geben Sie an, was gelöscht werden soll: owner/name, owner/name@revision oder ein Commit.</translation>
    </message>
    <message>
        <source>Sends what is new or changed in a folder to a repo every so often, until it is stopped; then once more. Nothing is sent twice, also not by the next run of the same command, and files that others changed in the repo are left alone. Nothing is pushed while what looks like a token or a key is in what would be.

With --json: watching, progress, commit {commit, url, files, unchanged}, nothing, conflict {path}, file {path, state, message}, error {message, status, exitCode}, stopped.</source>
        <translation>Sendet in regelmäßigen Abständen an ein Repo, was in einem Ordner neu oder geändert ist, bis der Befehl angehalten wird; dann noch ein letztes Mal. Nichts wird doppelt gesendet, auch nicht, wenn derselbe Befehl später wieder läuft, und Dateien, die andere im Repo geändert haben, bleiben unberührt. Nichts wird übertragen, solange darunter etwas ist, das wie ein Token oder Schlüssel aussieht.

Mit --json: watching, progress, commit {commit, url, files, unchanged}, nothing, conflict {path}, file {path, state, message}, error {message, status, exitCode}, stopped.</translation>
    </message>
    <message>
        <source>The folder of the repo that it goes to.</source>
        <translation>Der Zielordner im Repo.</translation>
    </message>
    <message>
        <source>Minutes between two pushes, 5 unless said otherwise; 0.5 is half a minute.</source>
        <translation>Minuten von einem Push zum nächsten, ohne Angabe 5; 0.5 ist eine halbe Minute.</translation>
    </message>
    <message>
        <source>Push when something has changed, at most every so many minutes (1 unless said otherwise).</source>
        <translation>Übertragen, sobald sich etwas geändert hat, aber höchstens einmal in der mit --every angegebenen Zeit (ohne Angabe 1 Minute).</translation>
    </message>
    <message>
        <source>If the repo has to be made, make it private.</source>
        <translation>Falls das Repo erst angelegt werden muss, es privat anlegen.</translation>
    </message>
    <message>
        <source>Also delete in the repo what was pushed from here and is gone.</source>
        <translation>Auch im Repo löschen, was von hier übertragen wurde und nicht mehr da ist.</translation>
    </message>
    <message>
        <source>Make all commits of the branch one after each push, for good.</source>
        <translation>Nach jedem Push alle Commits des Branches unwiderruflich zu einem einzigen machen.</translation>
    </message>
    <message>
        <source>Put the folder&apos;s files over what others changed in the repo.</source>
        <translation>Mit den Dateien des Ordners ersetzen, was andere im Repo geändert haben.</translation>
    </message>
    <message>
        <source>Also push what looks like a token or a key.</source>
        <translation>Auch übertragen, was wie ein Token oder Schlüssel aussieht.</translation>
    </message>
    <message>
        <source>Compare everything anew, whatever is known to be there.</source>
        <translation>Alles neu vergleichen, auch was als vorhanden bekannt ist.</translation>
    </message>
    <message>
        <source>Push once and end.</source>
        <translation>Einmal übertragen, dann beenden.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Einen Ordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 is no number of minutes.</source>
        <translation>%1 ist keine gültige Anzahl von Minuten.</translation>
    </message>
    <message>
        <source>Lists uploads and downloads, those of the window and those of the command line, or does something with one or all of them. A window that is open is asked to do it; otherwise it is noted for the next one.

With --json: a line {event: transfer, id, kind, origin, state, repo, type, revision, path, created, error, problems, commit, url} for each.</source>
        <translation>Zeigt die Uploads und Downloads des Fensters und der Befehlszeile oder steuert eine oder alle dieser Übertragungen. Ein offenes Fenster wird darum gebeten; sonst wird es für das nächste notiert.

Mit --json: je Übertragung eine Zeile {event: transfer, id, kind, origin, state, repo, type, revision, path, created, error, problems, commit, url}.</translation>
    </message>
    <message>
        <source>Say it as lines of JSON.</source>
        <translation>Als JSON-Zeilen ausgeben.</translation>
    </message>
    <message>
        <source>%1 is nothing that can be done with transfers. See hubcap transfers --help.</source>
        <translation>%1 ist bei Übertragungen nicht möglich. Siehe hubcap transfers --help.</translation>
    </message>
    <message>
        <source>Say which transfer: its number in the list, or all.</source>
        <translation>Geben Sie die Übertragung an: ihre Nummer in der Liste oder all.</translation>
    </message>
    <message>
        <source>Serves a Hub on this machine until it is stopped.</source>
        <translation>Stellt auf diesem Rechner einen Hub bereit, bis der Befehl angehalten wird.</translation>
    </message>
    <message>
        <source>Any free one unless said otherwise.</source>
        <translation>Ohne Angabe ein beliebiger freier Port.</translation>
    </message>
    <message>
        <source>Keep its state in this folder; it is forgotten otherwise.</source>
        <translation>Den Zustand in diesem Ordner aufbewahren; sonst wird er vergessen.</translation>
    </message>
    <message>
        <source>An account and its token; &quot;read&quot; limits what the token may do, &quot;only&quot; where; &quot;pro&quot; accounts pay, &quot;free&quot; ones would have to for Spaces that run; &quot;name&quot; is the full one. May be repeated.</source>
        <translation>Ein Konto und sein Token; „read“ beschränkt, was das Token darf, „only“, wo es das darf; Konten mit „pro“ zahlen, solche mit „free“ müssten es für laufende Spaces tun; „name“ ist der volle Name. Mehrfach möglich.</translation>
    </message>
    <message>
        <source>An organization and its members; &quot;name&quot; is its full name, &quot;new=private&quot; makes what is new in it private where nobody says otherwise. May be repeated.</source>
        <translation>Eine Organisation und ihre Mitglieder; „name“ ist ihr voller Name, mit „new=private“ wird Neues darin privat, wenn nichts anderes angegeben ist. Mehrfach möglich.</translation>
    </message>
    <message>
        <source>How many seconds of a Space go by in one.</source>
        <translation>Wie viele Sekunden eines Space in einer Sekunde vergehen.</translation>
    </message>
    <message>
        <source>Take large files in parts of so many bytes, those of up to four parts in one piece.</source>
        <translation>Große Dateien in Teilen von so vielen Bytes annehmen, solche von bis zu vier Teilen in einem Stück.</translation>
    </message>
    <message>
        <source>Without the sample repos and accounts.</source>
        <translation>Ohne die Beispiel-Repos und -Konten.</translation>
    </message>
    <message>
        <source>Lead on to another address for files that are not large, as the Hub often does.</source>
        <translation>Bei Dateien, die nicht groß sind, an eine andere Adresse weiterleiten, wie es der Hub oft tut.</translation>
    </message>
    <message>
        <source>Be a simpler server than the Hub: no Spaces, discussions and pull requests, ids of 64 digits, addresses without host, parent commits not looked at, old ids of moved repos forgotten.</source>
        <translation>Ein einfacherer Server als der Hub sein: keine Spaces, Diskussionen und Pull-Requests, IDs mit 64 Stellen, Adressen ohne Host, keine Prüfung übergeordneter Commits, alte IDs umgezogener Repos vergessen.</translation>
    </message>
    <message>
        <source>Let other programs set its switches for tests.</source>
        <translation>Anderen Programmen erlauben, die Schalter für Tests zu stellen.</translation>
    </message>
    <message>
        <source>%1 is not a port.</source>
        <translation>%1 ist kein Port.</translation>
    </message>
    <message>
        <source>%1 is not a speed.</source>
        <translation>%1 ist keine Geschwindigkeit.</translation>
    </message>
    <message>
        <source>%1 is not a size of parts.</source>
        <translation>%1 ist keine Größe für Teile.</translation>
    </message>
    <message>
        <source>--account takes NAME=TOKEN[,read|pro|free|only=OWNER[/NAME]|name=TEXT]...</source>
        <translation>--account erwartet NAME=TOKEN[,read|pro|free|only=OWNER[/NAME]|name=TEXT]...</translation>
    </message>
    <message>
        <source>--org takes NAME=MEMBER[:read|contributor|write|admin][,name=TEXT][,new=private],...</source>
        <translation>--org erwartet NAME=MEMBER[:read|contributor|write|admin][,name=TEXT][,new=private],...</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Looking at files</source>
        <translation>Dateien durchsuchen</translation>
    </message>
    <message>
        <source>Hashing</source>
        <translation>Hashes berechnen</translation>
    </message>
    <message>
        <source>Asking the Hub</source>
        <translation>Hub fragen</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Waiting for the server</source>
        <translation>Auf den Server warten</translation>
    </message>
    <message>
        <source>Committing</source>
        <translation>Committen</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>There is no transfer %1.</source>
        <translation>Eine Übertragung %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>No transfers.</source>
        <translation>Keine Übertragungen.</translation>
    </message>
    <message>
        <source>Going on with the upload that was begun on %1.</source>
        <translation>Der am %1 begonnene Upload wird fortgesetzt.</translation>
    </message>
    <message>
        <source>Nothing was committed: take out what looks like tokens and keys, leave those files out with --exclude, or add --allow-secrets.</source>
        <translation>Es wurde nichts committet: Entfernen Sie, was wie Tokens und Schlüssel aussieht, lassen Sie diese Dateien mit --exclude weg oder ergänzen Sie --allow-secrets.</translation>
    </message>
    <message>
        <source>Others have changed these files meanwhile. Nothing was committed: run the command again to put yours in their place, or --exclude them.</source>
        <translation>Andere haben diese Dateien inzwischen geändert. Es wurde nichts committet: Führen Sie den Befehl noch einmal aus, um sie durch Ihre zu ersetzen, oder lassen Sie sie mit --exclude weg.</translation>
    </message>
    <message>
        <source>Nothing was committed: put it right and run the command again, or add --skip-unreadable to go on without these files.</source>
        <translation>Es wurde nichts committet: Beheben Sie das Problem und führen Sie den Befehl noch einmal aus, oder ergänzen Sie --skip-unreadable, um ohne diese Dateien weiterzumachen.</translation>
    </message>
    <message>
        <source>The journal was damaged and is now %1. Nothing is remembered from before.</source>
        <translation>Das Journal war beschädigt und liegt jetzt unter %1. Von früher ist nichts mehr bekannt.</translation>
    </message>
    <message>
        <source>The same upload is running already.</source>
        <translation>Derselbe Upload läuft bereits.</translation>
    </message>
</context>
<context>
    <name>cli::CacheRun</name>
    <message>
        <source>unfinished: %1  %2</source>
        <translation>unvollständig: %1  %2</translation>
    </message>
    <message>
        <source>not understood (%1): %2</source>
        <translation>nicht erkannt (%1): %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 freed.</source>
        <translation>%1 freigegeben.</translation>
    </message>
    <message numerus="yes">
        <source>%n revision(s), %1</source>
        <translation><numerusform>%n Revision, %1</numerusform><numerusform>%n Revisionen, %1</numerusform></translation>
    </message>
    <message>
        <source>Nothing was deleted: add --yes to do it.</source>
        <translation>Es wurde nichts gelöscht: Zum Löschen --yes angeben.</translation>
    </message>
    <message>
        <source>Unfinished files: %1</source>
        <translation>Unvollständige Dateien: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) verified, %1 damaged.</source>
        <translation><numerusform>%n Datei geprüft, davon beschädigt: %1.</numerusform><numerusform>%n Dateien geprüft, davon beschädigt: %1.</numerusform></translation>
    </message>
</context>
<context>
    <name>cli::Manager</name>
    <message>
        <source>Transfer %1 is %2: that cannot be done with it.</source>
        <translation>Übertragung %1 hat den Status „%2“: Das ist damit nicht möglich.</translation>
    </message>
    <message>
        <source>It runs in a terminal: stop it there with Ctrl+C. The same command goes on.</source>
        <translation>Sie läuft in einem Terminal: Halten Sie sie dort mit Strg+C an. Derselbe Befehl macht weiter.</translation>
    </message>
    <message>
        <source>It was begun by a command: the same command goes on with it.</source>
        <translation>Sie wurde von einem Befehl begonnen: Derselbe Befehl macht damit weiter.</translation>
    </message>
    <message>
        <source>Transfer %1 is forgotten.</source>
        <translation>Übertragung %1 ist vergessen.</translation>
    </message>
    <message>
        <source>It goes on when Hubcap is opened.</source>
        <translation>Sie geht weiter, sobald Hubcap geöffnet wird.</translation>
    </message>
    <message>
        <source>The window did not do it. Look at its transfers.</source>
        <translation>Das Fenster hat es nicht getan. Sehen Sie dort bei den Übertragungen nach.</translation>
    </message>
</context>
<context>
    <name>cli::Parser</name>
    <message>
        <source>Show this help.</source>
        <translation>Diese Hilfe anzeigen.</translation>
    </message>
    <message>
        <source>%1 takes other words than these. See hubcap %1 --help.</source>
        <translation>%1 erwartet andere Angaben. Siehe hubcap %1 --help.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Hubcap cannot keep its list of transfers in %1: %2 Transfers work, but are forgotten when it ends.</source>
        <translation>Hubcap kann seine Liste der Übertragungen nicht in %1 aufbewahren: %2 Übertragungen funktionieren, werden aber beim Beenden vergessen.</translation>
    </message>
    <message>
        <source>The sandbox Hub could not be started: %1</source>
        <translation>Der Sandbox-Hub konnte nicht gestartet werden: %1</translation>
    </message>
</context>
</TS>
