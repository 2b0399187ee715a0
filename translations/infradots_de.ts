<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>Attachments</name>
    <message>
        <source>The integration belongs to another organization than the workspace. Choose one of the workspace&apos;s organization.</source>
        <translation>Die Integration gehört zu einer anderen Organisation als der Workspace. Wählen Sie eine aus der Organisation des Workspaces.</translation>
    </message>
    <message>
        <source>An attachment keeps its workspace and integration. Detach this one and attach the other instead.</source>
        <translation>Eine Zuordnung behält ihren Workspace und ihre Integration. Lösen Sie diese und hängen Sie stattdessen die andere an.</translation>
    </message>
</context>
<context>
    <name>BodyTemplate</name>
    <message>
        <source>Line %1: the tag is not closed. End it with }}.</source>
        <translation>Zeile %1: Das Tag ist nicht geschlossen. Beenden Sie es mit }}.</translation>
    </message>
    <message>
        <source>Line %1: the section “%2” is not closed. End it with {{/%2}}.</source>
        <translation>Zeile %1: Der Abschnitt „%2“ ist nicht geschlossen. Beenden Sie ihn mit {{/%2}}.</translation>
    </message>
    <message>
        <source>Line %1: {{{ and {{&amp; insert a value without escaping it, which could break the body. Use {{ }} instead.</source>
        <translation>Zeile %1: {{{ und {{&amp; fügen einen Wert ohne Maskierung ein, was den Inhalt unbrauchbar machen könnte. Verwenden Sie stattdessen {{ }}.</translation>
    </message>
    <message>
        <source>Line %1: partials and changed delimiters are not supported. Remove the tag.</source>
        <translation>Zeile %1: Teilvorlagen und geänderte Trennzeichen werden nicht unterstützt. Entfernen Sie das Tag.</translation>
    </message>
    <message>
        <source>Line %1: there is no open section “%2” to end here.</source>
        <translation>Zeile %1: Hier gibt es keinen offenen Abschnitt „%2“, der enden könnte.</translation>
    </message>
    <message>
        <source>Line %1: there is no value named “%2”. Use one of the names of the webhook body, like status or integration.name.</source>
        <translation>Zeile %1: Es gibt keinen Wert namens „%2“. Verwenden Sie einen der Namen aus dem Webhook-Inhalt, etwa status oder integration.name.</translation>
    </message>
    <message>
        <source>The template cannot be read: %1</source>
        <translation>Die Vorlage kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Line %1, column %2 of the result: from here on it is not JSON. Look for a quote, a comma or a bracket.</source>
        <translation>Zeile %1, Spalte %2 des Ergebnisses: Ab hier ist es kein JSON. Suchen Sie nach einem Anführungszeichen, einem Komma oder einer Klammer.</translation>
    </message>
</context>
<context>
    <name>CallbackPage</name>
    <message>
        <source>Nothing was changed. Go back to InfraDots Admin and begin from there.</source>
        <translation>Es wurde nichts geändert. Kehren Sie zu InfraDots Admin zurück und beginnen Sie dort.</translation>
    </message>
    <message>
        <source>Not the sign-in that is waited for</source>
        <translation>Nicht die Anmeldung, auf die gewartet wird</translation>
    </message>
    <message>
        <source>This answer was used already</source>
        <translation>Diese Antwort wurde schon verwendet</translation>
    </message>
    <message>
        <source>This answer came too late</source>
        <translation>Diese Antwort kam zu spät</translation>
    </message>
    <message>
        <source>Not an answer from Slack</source>
        <translation>Keine Antwort von Slack</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Mit %1 verbunden</translation>
    </message>
    <message>
        <source>You can close this page and go back to InfraDots Admin.</source>
        <translation>Sie können diese Seite schließen und zu InfraDots Admin zurückkehren.</translation>
    </message>
    <message>
        <source>Slack was not connected</source>
        <translation>Slack wurde nicht verbunden</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>The database is intact.</source>
        <translation>Die Datenbank ist unversehrt.</translation>
    </message>
    <message>
        <source>The database is damaged (%1). Restore it from a copy.</source>
        <translation>Die Datenbank ist beschädigt (%1). Stellen Sie sie aus einer Kopie wieder her.</translation>
    </message>
    <message>
        <source>Other users of this machine may open %1. Make it yours alone (mode 0600).</source>
        <translation>Andere Benutzer dieses Rechners können %1 öffnen. Sorgen Sie dafür, dass nur Sie Zugriff haben (Modus 0600).</translation>
    </message>
    <message numerus="yes">
        <source>The vault is open; its key is in %1. %n secret(s) are sealed.</source>
        <translation>
            <numerusform>Der Tresor ist offen; sein Schlüssel liegt hier: %1. %n Geheimnis ist versiegelt.</numerusform>
            <numerusform>Der Tresor ist offen; sein Schlüssel liegt hier: %1. %n Geheimnisse sind versiegelt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The vault was not opened.</source>
        <translation>Der Tresor wurde nicht geöffnet.</translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s) are due, the oldest since %1, and nobody sends them. Open the window or run “infradotsctl dispatch”.</source>
        <translation>
            <numerusform>%n Zustellung ist seit %1 fällig, und niemand sendet sie. Öffnen Sie das Fenster oder führen Sie „infradotsctl dispatch“ aus.</numerusform>
            <numerusform>%n Zustellungen sind fällig, die älteste seit %1, und niemand sendet sie. Öffnen Sie das Fenster oder führen Sie „infradotsctl dispatch“ aus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s) are waiting to be sent.</source>
        <translation>
            <numerusform>%n Zustellung wartet darauf, gesendet zu werden.</numerusform>
            <numerusform>%n Zustellungen warten darauf, gesendet zu werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s) were being sent by a process that has ended. The next dispatcher settles them.</source>
        <translation>
            <numerusform>%n Zustellung wurde gerade von einem Prozess gesendet, der beendet ist. Der nächste Versand klärt sie.</numerusform>
            <numerusform>%n Zustellungen wurden gerade von einem Prozess gesendet, der beendet ist. Der nächste Versand klärt sie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s) may or may not have arrived and wait for your decision in the history.</source>
        <translation>
            <numerusform>%n Zustellung ist vielleicht angekommen, vielleicht nicht; sie wartet im Verlauf auf Ihre Entscheidung.</numerusform>
            <numerusform>%n Zustellungen sind vielleicht angekommen, vielleicht nicht; sie warten im Verlauf auf Ihre Entscheidung.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CloudEvent</name>
    <message>
        <source>A structured CloudEvent holds the body as JSON, and this one is none. %1</source>
        <translation>Ein strukturiertes CloudEvent enthält den Inhalt als JSON, und dieser ist keines. %1</translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>No environment</source>
        <translation>Keine Umgebung</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>every plan</source>
        <translation>jeder Plan</translation>
    </message>
    <message>
        <source>every apply</source>
        <translation>jedes Apply</translation>
    </message>
    <message>
        <source>Workspace · env.</source>
        <translation>Workspace · Umgebung</translation>
    </message>
    <message>
        <source>Organization · env.</source>
        <translation>Organisation · Umgebung</translation>
    </message>
    <message>
        <source>not attached for this</source>
        <translation>dafür nicht angehängt</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>has no target</source>
        <translation>hat kein Ziel</translation>
    </message>
    <message>
        <source>Nobody hears</source>
        <translation>Niemand erfährt es</translation>
    </message>
    <message>
        <source>Not heard: %1</source>
        <translation>Erfährt niemand: %1</translation>
    </message>
    <message>
        <source>Nothing attached</source>
        <translation>Nichts angehängt</translation>
    </message>
    <message>
        <source>Runs of this workspace have an environment: %1.</source>
        <translation>Läufe dieses Workspaces haben eine Umgebung: %1.</translation>
    </message>
    <message>
        <source> (the workspace’s own)</source>
        <translation> (die des Workspaces)</translation>
    </message>
    <message>
        <source>Nobody hears.</source>
        <translation>Niemand erfährt es.</translation>
    </message>
    <message>
        <source>%1 → %2 (%3)</source>
        <translation>%1 → %2 (%3)</translation>
    </message>
    <message>
        <source>Nobody hears of: %1.</source>
        <translation>Niemand erfährt von: %1.</translation>
    </message>
</context>
<context>
    <name>DeliveryEngine</name>
    <message>
        <source>Messages wait because the vault is not unlocked yet.</source>
        <translation>Nachrichten warten, weil der Tresor noch nicht entsperrt ist.</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>The message may have arrived: look there before you send it again.</source>
        <translation>Die Nachricht kann angekommen sein: Sehen Sie dort nach, bevor Sie sie noch einmal senden.</translation>
    </message>
    <message>
        <source>Look it up in Slack&apos;s documentation of chat.postMessage.</source>
        <translation>Schlagen Sie in der Slack-Dokumentation zu chat.postMessage nach.</translation>
    </message>
    <message>
        <source>The answer is not one of Slack: it does not say whether the message was posted.</source>
        <translation>Die Antwort ist keine von Slack: Sie sagt nicht, ob die Nachricht veröffentlicht wurde.</translation>
    </message>
    <message>
        <source>Workflows took the message. Whether the flow posted it, it does not say.</source>
        <translation>Workflows hat die Nachricht angenommen. Ob der Flow sie veröffentlicht hat, sagt es nicht.</translation>
    </message>
    <message>
        <source>Look into the channel. If nothing is there, the flow&apos;s run history in Power Automate says why.</source>
        <translation>Sehen Sie im Kanal nach. Ist dort nichts, sagt der Ausführungsverlauf des Flows in Power Automate, warum.</translation>
    </message>
    <message>
        <source>Teams reports that it did not post the message.</source>
        <translation>Teams meldet, dass es die Nachricht nicht veröffentlicht hat.</translation>
    </message>
    <message>
        <source>Its answer says more. A connector URL is best replaced by a Workflows webhook.</source>
        <translation>Seine Antwort sagt mehr. Eine Connector-URL wird am besten durch einen Workflows-Webhook ersetzt.</translation>
    </message>
    <message>
        <source>The URL is not whole: its part with api-version is missing (HTTP 400).</source>
        <translation>Die URL ist nicht vollständig: Ihr Teil mit api-version fehlt (HTTP 400).</translation>
    </message>
    <message>
        <source>Copy it from the flow again, to its very end.</source>
        <translation>Kopieren Sie sie noch einmal aus dem Flow, bis ganz zum Ende.</translation>
    </message>
    <message>
        <source>The flow expects another message than Adaptive Cards (HTTP 400).</source>
        <translation>Der Flow erwartet eine andere Nachricht als Adaptive Cards (HTTP 400).</translation>
    </message>
    <message>
        <source>Create it from the template “Send webhook alerts to a channel”, and enter its URL.</source>
        <translation>Legen Sie ihn aus der Vorlage „Webhook-Benachrichtigungen an einen Kanal senden“ an und geben Sie seine URL ein.</translation>
    </message>
    <message>
        <source>The connector does not take Adaptive Cards (HTTP 400).</source>
        <translation>Der Connector nimmt keine Adaptive Cards an (HTTP 400).</translation>
    </message>
    <message>
        <source>Create a Workflows webhook in the channel, and enter its URL.</source>
        <translation>Legen Sie im Kanal einen Workflows-Webhook an und geben Sie seine URL ein.</translation>
    </message>
    <message>
        <source>The connection ended before the answer was whole.</source>
        <translation>Die Verbindung endete, bevor die Antwort vollständig war.</translation>
    </message>
    <message>
        <source>The receiver answered HTTP %1, but the value at %2 of its answer is not %3, as the success rule asks.</source>
        <translation>Der Empfänger hat mit HTTP %1 geantwortet, aber der Wert bei %2 in seiner Antwort ist nicht %3, wie es die Erfolgsregel verlangt.</translation>
    </message>
    <message>
        <source>Correct the success rule if that is what it answers when all is well.</source>
        <translation>Berichtigen Sie die Erfolgsregel, falls er so antwortet, wenn alles in Ordnung ist.</translation>
    </message>
    <message>
        <source>A URL or a secret that the message needs is missing, or cannot be opened.</source>
        <translation>Eine URL oder ein Geheimnis, das die Nachricht braucht, fehlt oder lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Connect Slack again.</source>
        <translation>Verbinden Sie Slack neu.</translation>
    </message>
    <message>
        <source>Enter the webhook URL again.</source>
        <translation>Geben Sie die Webhook-URL noch einmal ein.</translation>
    </message>
    <message>
        <source>Enter the URL and the keys again.</source>
        <translation>Geben Sie die URL und die Schlüssel noch einmal ein.</translation>
    </message>
    <message>
        <source>The receiver did not answer in time.</source>
        <translation>Der Empfänger hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The receiver closed the connection without an answer.</source>
        <translation>Der Empfänger hat die Verbindung ohne Antwort geschlossen.</translation>
    </message>
    <message>
        <source>Sending was broken off before the answer came.</source>
        <translation>Das Senden wurde abgebrochen, bevor die Antwort kam.</translation>
    </message>
    <message>
        <source>The program that sent it ended before the answer came.</source>
        <translation>Das Programm, das sie gesendet hat, endete, bevor die Antwort kam.</translation>
    </message>
    <message>
        <source>The receiver&apos;s answer could not be understood.</source>
        <translation>Die Antwort des Empfängers war nicht verständlich.</translation>
    </message>
    <message>
        <source>The URL or a header is not fit to be sent. Nothing was sent.</source>
        <translation>Die URL oder ein Header kann so nicht gesendet werden. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Enter it again.</source>
        <translation>Geben Sie sie noch einmal ein.</translation>
    </message>
    <message>
        <source>The host name leads to an address that no message is sent to: a link-local, metadata, multicast or unspecified one. Nothing was sent.</source>
        <translation>Der Hostname führt zu einer Adresse, an die keine Nachricht gesendet wird: einer Link-Local-, Metadaten-, Multicast- oder unbestimmten Adresse. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Check the host name, and what it stands for in the network of this computer.</source>
        <translation>Prüfen Sie den Hostnamen und wofür er im Netz dieses Rechners steht.</translation>
    </message>
    <message>
        <source>The host name was not found. Nothing was sent.</source>
        <translation>Der Hostname wurde nicht gefunden. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Check its spelling, and the network connection of this computer.</source>
        <translation>Prüfen Sie seine Schreibweise und die Netzwerkverbindung dieses Rechners.</translation>
    </message>
    <message>
        <source>The receiver cannot be reached: it refuses connections, or there is no way to it. Nothing was sent.</source>
        <translation>Der Empfänger ist nicht erreichbar: Er lehnt Verbindungen ab oder es gibt keinen Weg zu ihm. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>See that the service runs, that the port is right and that no firewall is in between. Then send it again.</source>
        <translation>Sorgen Sie dafür, dass der Dienst läuft, der Port stimmt und keine Firewall dazwischen ist. Senden Sie sie dann noch einmal.</translation>
    </message>
    <message>
        <source>The receiver&apos;s certificate has expired. Nothing was sent.</source>
        <translation>Das Zertifikat des Empfängers ist abgelaufen. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Have it renewed, then send it again.</source>
        <translation>Lassen Sie es erneuern und senden Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>The receiver&apos;s certificate is not valid yet. Nothing was sent.</source>
        <translation>Das Zertifikat des Empfängers ist noch nicht gültig. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Check the clock of this computer, then send it again.</source>
        <translation>Prüfen Sie die Uhr dieses Rechners und senden Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>The receiver&apos;s certificate was issued for another name. Nothing was sent.</source>
        <translation>Das Zertifikat des Empfängers wurde für einen anderen Namen ausgestellt. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Enter the URL with the host name that the certificate is for.</source>
        <translation>Geben Sie die URL mit dem Hostnamen ein, für den das Zertifikat gilt.</translation>
    </message>
    <message>
        <source>The receiver&apos;s certificate is self-signed. Nothing was sent.</source>
        <translation>Das Zertifikat des Empfängers ist selbst signiert. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The issuer of the receiver&apos;s certificate is not trusted on this computer. Nothing was sent.</source>
        <translation>Dem Aussteller des Zertifikats des Empfängers wird auf diesem Rechner nicht vertraut. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Let this computer trust the issuer (update-ca-certificates), or give the receiver a certificate of a public authority. Then send it again.</source>
        <translation>Lassen Sie diesen Rechner dem Aussteller vertrauen (update-ca-certificates) oder geben Sie dem Empfänger ein Zertifikat einer öffentlichen Stelle. Senden Sie sie dann noch einmal.</translation>
    </message>
    <message>
        <source>The receiver&apos;s certificate has been revoked. Nothing was sent.</source>
        <translation>Das Zertifikat des Empfängers wurde widerrufen. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Ask whoever runs the receiver: it may be somebody else who answers there.</source>
        <translation>Fragen Sie, wer den Empfänger betreibt: Es kann jemand anderes sein, der dort antwortet.</translation>
    </message>
    <message>
        <source>The receiver&apos;s certificate does not hold. Nothing was sent.</source>
        <translation>Das Zertifikat des Empfängers gilt nicht. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Have it put right, then send it again.</source>
        <translation>Lassen Sie es in Ordnung bringen und senden Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>No secure connection (TLS 1.2 or newer) could be made. Nothing was sent.</source>
        <translation>Es konnte keine sichere Verbindung (TLS 1.2 oder neuer) hergestellt werden. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>See that https is spoken at that port, with TLS 1.2 or 1.3.</source>
        <translation>Sorgen Sie dafür, dass an diesem Port https gesprochen wird, mit TLS 1.2 oder 1.3.</translation>
    </message>
    <message>
        <source>The receiver could not be reached in time. Nothing was sent.</source>
        <translation>Der Empfänger konnte nicht rechtzeitig erreicht werden. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>See that the service runs and that no firewall is in between. Then send it again.</source>
        <translation>Sorgen Sie dafür, dass der Dienst läuft und keine Firewall dazwischen ist. Senden Sie sie dann noch einmal.</translation>
    </message>
    <message>
        <source>The receiver closed the connection before the message was sent.</source>
        <translation>Der Empfänger hat die Verbindung geschlossen, bevor die Nachricht gesendet war.</translation>
    </message>
    <message>
        <source>Send it again. If it happens each time, something in between may be refusing it.</source>
        <translation>Senden Sie sie noch einmal. Geschieht es jedes Mal, lehnt vielleicht etwas dazwischen sie ab.</translation>
    </message>
    <message>
        <source>Sending was given up before the message was sent.</source>
        <translation>Das Senden wurde aufgegeben, bevor die Nachricht gesendet war.</translation>
    </message>
    <message>
        <source>Send it again.</source>
        <translation>Senden Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The body of the message could not be made. Nothing was sent.</source>
        <translation>Der Inhalt der Nachricht konnte nicht erzeugt werden. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Correct the body template.</source>
        <translation>Berichtigen Sie die Vorlage des Inhalts.</translation>
    </message>
    <message>
        <source>The message could not be sent.</source>
        <translation>Die Nachricht konnte nicht gesendet werden.</translation>
    </message>
    <message>
        <source>It is sent again by itself for a while. Should it have ended, send it again.</source>
        <translation>Sie wird eine Zeit lang von selbst noch einmal gesendet. Ist das zu Ende, senden Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Check the URL.</source>
        <translation>Prüfen Sie die URL.</translation>
    </message>
    <message>
        <source>Copy the URL from Teams again, to its very end.</source>
        <translation>Kopieren Sie die URL noch einmal aus Teams, bis ganz zum Ende.</translation>
    </message>
    <message>
        <source>The receiver did not understand the message (HTTP %1).</source>
        <translation>Der Empfänger hat die Nachricht nicht verstanden (HTTP %1).</translation>
    </message>
    <message>
        <source>The message is too large for the receiver (HTTP %1).</source>
        <translation>Die Nachricht ist zu groß für den Empfänger (HTTP %1).</translation>
    </message>
    <message>
        <source>The receiver does not take this method there (HTTP %1).</source>
        <translation>Der Empfänger nimmt diese Methode dort nicht an (HTTP %1).</translation>
    </message>
    <message>
        <source>The receiver does not take this content type (HTTP %1).</source>
        <translation>Der Empfänger nimmt diesen Inhaltstyp nicht an (HTTP %1).</translation>
    </message>
    <message>
        <source>A proxy on the way asks for credentials (HTTP %1).</source>
        <translation>Ein Proxy auf dem Weg verlangt Zugangsdaten (HTTP %1).</translation>
    </message>
    <message>
        <source>Let this computer reach the receiver without it, then send it again.</source>
        <translation>Lassen Sie diesen Rechner den Empfänger ohne ihn erreichen und senden Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Its answer often says what it misses. If it wants another body, use the type Custom; else check the URL.</source>
        <translation>Seine Antwort sagt oft, was er vermisst. Will er einen anderen Inhalt, verwenden Sie den Typ „Benutzerdefiniert“; sonst prüfen Sie die URL.</translation>
    </message>
    <message>
        <source>Its answer often says why. Correct the body template.</source>
        <translation>Seine Antwort sagt oft, warum. Berichtigen Sie die Vorlage des Inhalts.</translation>
    </message>
    <message>
        <source>Let the trigger be for anyone, and copy the URL again.</source>
        <translation>Lassen Sie den Auslöser für alle gelten und kopieren Sie die URL noch einmal.</translation>
    </message>
    <message>
        <source>Teams was not ready for the message (HTTP %1).</source>
        <translation>Teams war für die Nachricht nicht bereit (HTTP %1).</translation>
    </message>
    <message>
        <source>Slack was not ready for the message (HTTP %1).</source>
        <translation>Slack war für die Nachricht nicht bereit (HTTP %1).</translation>
    </message>
    <message>
        <source>The receiver was not ready for the message (HTTP %1).</source>
        <translation>Der Empfänger war für die Nachricht nicht bereit (HTTP %1).</translation>
    </message>
    <message>
        <source>The flow does not let the message in (HTTP %1): the end of the URL (sig=…) is not right any more, or its trigger is only for users of the tenant.</source>
        <translation>Der Flow lässt die Nachricht nicht ein (HTTP %1): Das Ende der URL (sig=…) stimmt nicht mehr oder der Auslöser gilt nur für Benutzer des Mandanten.</translation>
    </message>
    <message>
        <source>The receiver gave no final answer (HTTP %1).</source>
        <translation>Der Empfänger gab keine endgültige Antwort (HTTP %1).</translation>
    </message>
    <message>
        <source>Look there whether the message arrived before you send it again.</source>
        <translation>Sehen Sie dort nach, ob die Nachricht angekommen ist, bevor Sie sie noch einmal senden.</translation>
    </message>
    <message>
        <source>The receiver answered HTTP %1, which the success rule does not count as delivered.</source>
        <translation>Der Empfänger hat mit HTTP %1 geantwortet, was nach der Erfolgsregel nicht als zugestellt gilt.</translation>
    </message>
    <message>
        <source>The receiver redirects to another address (HTTP %1), and no redirect is followed.</source>
        <translation>Der Empfänger leitet an eine andere Adresse weiter (HTTP %1), und Weiterleitungen wird nicht gefolgt.</translation>
    </message>
    <message>
        <source>Enter the final URL.</source>
        <translation>Geben Sie die endgültige URL ein.</translation>
    </message>
    <message>
        <source>The receiver refused the credentials (HTTP %1).</source>
        <translation>Der Empfänger hat die Zugangsdaten abgelehnt (HTTP %1).</translation>
    </message>
    <message>
        <source>Check the API key.</source>
        <translation>Prüfen Sie den API-Schlüssel.</translation>
    </message>
    <message>
        <source>The receiver wants to be paid first (HTTP %1).</source>
        <translation>Der Empfänger will zuerst bezahlt werden (HTTP %1).</translation>
    </message>
    <message>
        <source>Settle that with the receiver, then send it again.</source>
        <translation>Klären Sie das mit dem Empfänger und senden Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Check the API key, and what the receiver lets it do.</source>
        <translation>Prüfen Sie den API-Schlüssel und was der Empfänger damit erlaubt.</translation>
    </message>
    <message>
        <source>The receiver knows no such address (HTTP %1).</source>
        <translation>Der Empfänger kennt diese Adresse nicht (HTTP %1).</translation>
    </message>
    <message>
        <source>Check the URL. The type Custom can also send PUT and PATCH.</source>
        <translation>Prüfen Sie die URL. Der Typ „Benutzerdefiniert“ kann auch PUT und PATCH senden.</translation>
    </message>
    <message>
        <source>The message contradicts what the receiver has already (HTTP %1).</source>
        <translation>Die Nachricht widerspricht dem, was der Empfänger schon hat (HTTP %1).</translation>
    </message>
    <message>
        <source>Look there: it may have come before. If it has not, send it again.</source>
        <translation>Sehen Sie dort nach: Sie kann schon früher angekommen sein. Wenn nicht, senden Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The address is gone for good (HTTP %1).</source>
        <translation>Die Adresse gibt es endgültig nicht mehr (HTTP %1).</translation>
    </message>
    <message>
        <source>Enter a new URL.</source>
        <translation>Geben Sie eine neue URL ein.</translation>
    </message>
    <message>
        <source>Let the receiver take larger ones, or use the type Custom with a smaller body.</source>
        <translation>Lassen Sie den Empfänger größere annehmen oder verwenden Sie den Typ „Benutzerdefiniert“ mit einem kleineren Inhalt.</translation>
    </message>
    <message>
        <source>The URL is too long for the receiver (HTTP %1).</source>
        <translation>Die URL ist zu lang für den Empfänger (HTTP %1).</translation>
    </message>
    <message>
        <source>Use the type Custom, which can send another one.</source>
        <translation>Verwenden Sie den Typ „Benutzerdefiniert“, der einen anderen senden kann.</translation>
    </message>
    <message>
        <source>The receiver does not answer for this host name (HTTP %1).</source>
        <translation>Der Empfänger antwortet nicht für diesen Hostnamen (HTTP %1).</translation>
    </message>
    <message>
        <source>The receiver asks to slow down (HTTP %1).</source>
        <translation>Der Empfänger bittet um langsamere Anfragen (HTTP %1).</translation>
    </message>
    <message>
        <source>The receiver may not take the message for legal reasons (HTTP %1).</source>
        <translation>Der Empfänger darf die Nachricht aus rechtlichen Gründen nicht annehmen (HTTP %1).</translation>
    </message>
    <message>
        <source>Ask whoever runs the receiver.</source>
        <translation>Fragen Sie, wer den Empfänger betreibt.</translation>
    </message>
    <message>
        <source>The receiver refused the message (HTTP %1).</source>
        <translation>Der Empfänger hat die Nachricht abgelehnt (HTTP %1).</translation>
    </message>
    <message>
        <source>Its answer often says why. Check the URL.</source>
        <translation>Seine Antwort sagt oft, warum. Prüfen Sie die URL.</translation>
    </message>
    <message>
        <source>The network wants you to sign in first (HTTP %1).</source>
        <translation>Das Netz verlangt zuerst eine Anmeldung (HTTP %1).</translation>
    </message>
    <message>
        <source>Sign in to the network, then send it again.</source>
        <translation>Melden Sie sich im Netz an und senden Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>The receiver has a problem of its own (HTTP %1).</source>
        <translation>Der Empfänger hat selbst eine Störung (HTTP %1).</translation>
    </message>
    <message>
        <source>Choose another method, or check the URL.</source>
        <translation>Wählen Sie eine andere Methode oder prüfen Sie die URL.</translation>
    </message>
    <message>
        <source>Let the body template make a smaller one.</source>
        <translation>Lassen Sie die Vorlage des Inhalts eine kleinere erzeugen.</translation>
    </message>
    <message>
        <source>Enter the one that it takes.</source>
        <translation>Geben Sie den ein, den er annimmt.</translation>
    </message>
    <message>
        <source>The headers are too large for the receiver (HTTP %1).</source>
        <translation>Die Header sind zu groß für den Empfänger (HTTP %1).</translation>
    </message>
    <message>
        <source>Shorten them or take some out.</source>
        <translation>Kürzen Sie sie oder nehmen Sie einige heraus.</translation>
    </message>
    <message>
        <source>Slack asks to slow down (HTTP %1).</source>
        <translation>Slack bittet um langsamere Anfragen (HTTP %1).</translation>
    </message>
    <message>
        <source>Slack itself never answers like this (HTTP %1): a proxy is in between, or the Slack address in the organization&apos;s settings is not right.</source>
        <translation>Slack selbst antwortet nie so (HTTP %1): Es ist ein Proxy dazwischen oder die Slack-Adresse in den Einstellungen der Organisation stimmt nicht.</translation>
    </message>
    <message>
        <source>Check that address, and the network.</source>
        <translation>Prüfen Sie diese Adresse und das Netz.</translation>
    </message>
    <message>
        <source>Slack has trouble at the moment (HTTP %1).</source>
        <translation>Slack hat zurzeit Störungen (HTTP %1).</translation>
    </message>
    <message>
        <source>Teams redirects to another address (HTTP %1), and no redirect is followed.</source>
        <translation>Teams leitet an eine andere Adresse weiter (HTTP %1), und Weiterleitungen wird nicht gefolgt.</translation>
    </message>
    <message>
        <source>Teams did not understand the message or the URL (HTTP %1).</source>
        <translation>Teams hat die Nachricht oder die URL nicht verstanden (HTTP %1).</translation>
    </message>
    <message>
        <source>Teams knows no such webhook (HTTP %1): the flow was deleted or switched off, or the URL is not whole.</source>
        <translation>Teams kennt diesen Webhook nicht (HTTP %1): Der Flow wurde gelöscht oder ausgeschaltet oder die URL ist nicht vollständig.</translation>
    </message>
    <message>
        <source>Copy the URL again, or create a new Workflows webhook in the channel.</source>
        <translation>Kopieren Sie die URL noch einmal oder legen Sie im Kanal einen neuen Workflows-Webhook an.</translation>
    </message>
    <message>
        <source>This webhook is gone for good (HTTP %1).</source>
        <translation>Diesen Webhook gibt es endgültig nicht mehr (HTTP %1).</translation>
    </message>
    <message>
        <source>The message is too large for Teams (HTTP %1).</source>
        <translation>Die Nachricht ist zu groß für Teams (HTTP %1).</translation>
    </message>
    <message>
        <source>This is a fault of InfraDots Admin: please report it with the request from the run history.</source>
        <translation>Das ist ein Fehler von InfraDots Admin: Bitte melden Sie ihn mit der Anfrage aus dem Verlauf.</translation>
    </message>
    <message>
        <source>Teams asks to slow down (HTTP %1).</source>
        <translation>Teams bittet um langsamere Anfragen (HTTP %1).</translation>
    </message>
    <message>
        <source>Teams refused the message (HTTP %1).</source>
        <translation>Teams hat die Nachricht abgelehnt (HTTP %1).</translation>
    </message>
    <message>
        <source>Its answer often says why. Copy the URL from Teams again.</source>
        <translation>Seine Antwort sagt oft, warum. Kopieren Sie die URL noch einmal aus Teams.</translation>
    </message>
    <message>
        <source>Teams has a problem of its own (HTTP %1).</source>
        <translation>Teams hat selbst eine Störung (HTTP %1).</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>There is no workspace %1 in this organization.</source>
        <translation>Es gibt in dieser Organisation keinen Workspace %1.</translation>
    </message>
    <message>
        <source>There is no integration %1 in this organization.</source>
        <translation>Es gibt in dieser Organisation keine Integration %1.</translation>
    </message>
    <message>
        <source>This does not fit the integration: Slack takes channels, Teams takes webhook URLs, Webhook and Custom take neither.</source>
        <translation>Das passt nicht zur Integration: Slack hat Kanäle, Teams hat Webhook-URLs, Webhook und Benutzerdefiniert haben keins von beiden.</translation>
    </message>
    <message>
        <source>%1 is there twice. Keep one of them.</source>
        <translation>%1 ist doppelt vorhanden. Behalten Sie eine Angabe davon.</translation>
    </message>
    <message>
        <source>%1 is not known here. Use %2.</source>
        <translation>%1 ist hier nicht bekannt. Verwenden Sie %2.</translation>
    </message>
    <message>
        <source>%1 is not known here. Use COMPLETED, FAILED, WAITING_FOR_APPROVAL, CANCELLED or REJECTED.</source>
        <translation>%1 ist hier nicht bekannt. Verwenden Sie COMPLETED, FAILED, WAITING_FOR_APPROVAL, CANCELLED oder REJECTED.</translation>
    </message>
    <message>
        <source>This key is required.</source>
        <translation>Dieser Schlüssel ist erforderlich.</translation>
    </message>
    <message>
        <source>The document is nested too deeply.</source>
        <translation>Das Dokument ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>This key is there twice. Keep one of them.</source>
        <translation>Dieser Schlüssel ist doppelt vorhanden. Behalten Sie einen davon.</translation>
    </message>
    <message>
        <source>This is not JSON: there is a mistake in line %1.</source>
        <translation>Das ist kein JSON: In Zeile %1 ist ein Fehler.</translation>
    </message>
    <message>
        <source>An object is expected here.</source>
        <translation>Hier wird ein Objekt erwartet.</translation>
    </message>
    <message>
        <source>A text is expected here.</source>
        <translation>Hier wird ein Text erwartet.</translation>
    </message>
    <message>
        <source>true or false is expected here.</source>
        <translation>Hier wird true oder false erwartet.</translation>
    </message>
    <message>
        <source>A list of texts is expected here.</source>
        <translation>Hier wird eine Liste von Texten erwartet.</translation>
    </message>
    <message>
        <source>A list of objects is expected here.</source>
        <translation>Hier wird eine Liste von Objekten erwartet.</translation>
    </message>
    <message>
        <source>%1 is not a time. Write it like 2025-01-15T10:30:00Z.</source>
        <translation>%1 ist keine Zeitangabe. Schreiben Sie sie wie 2025-01-15T10:30:00Z.</translation>
    </message>
    <message>
        <source>Nothing is known by this key. Check its spelling.</source>
        <translation>Dieser Schlüssel ist nicht bekannt. Prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>An object is expected here: for each header its value.</source>
        <translation>Hier wird ein Objekt erwartet: zu jedem Header sein Wert.</translation>
    </message>
    <message>
        <source>A header needs a value.</source>
        <translation>Ein Header braucht einen Wert.</translation>
    </message>
    <message>
        <source>%1 is not a range of status codes. Write it like 200-299.</source>
        <translation>%1 ist kein Bereich von Statuscodes. Schreiben Sie ihn wie 200-299.</translation>
    </message>
    <message>
        <source>json_pointer and equals go together.</source>
        <translation>json_pointer und equals gehören zusammen.</translation>
    </message>
    <message>
        <source>%1 is not a JSON pointer. Write it like /ok.</source>
        <translation>%1 ist kein JSON-Pointer. Schreiben Sie ihn wie /ok.</translation>
    </message>
    <message>
        <source>A secret is written as {&quot;env&quot;: &quot;NAME&quot;}, {&quot;file&quot;: &quot;PATH&quot;} or a text.</source>
        <translation>Ein Geheimnis wird als {&quot;env&quot;: &quot;NAME&quot;}, {&quot;file&quot;: &quot;PATH&quot;} oder als Text geschrieben.</translation>
    </message>
    <message>
        <source>The environment variable %1 is not set. Set it and apply the document again.</source>
        <translation>Die Umgebungsvariable %1 ist nicht gesetzt. Setzen Sie sie und wenden Sie das Dokument noch einmal an.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>Die Datei %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The file %1 is empty or too large for a secret.</source>
        <translation>Die Datei %1 ist leer oder zu groß für ein Geheimnis.</translation>
    </message>
    <message>
        <source>A list is expected here.</source>
        <translation>Hier wird eine Liste erwartet.</translation>
    </message>
    <message>
        <source>An object is expected here: for each environment a list.</source>
        <translation>Hier wird ein Objekt erwartet: zu jeder Umgebung eine Liste.</translation>
    </message>
    <message>
        <source>An environment needs a name.</source>
        <translation>Eine Umgebung braucht einen Namen.</translation>
    </message>
    <message>
        <source>The name of a channel is expected here.</source>
        <translation>Hier wird der Name eines Kanals erwartet.</translation>
    </message>
    <message>
        <source>Only an empty text may stand here: it ends the time in which the replaced secret signs beside the new one.</source>
        <translation>Hier darf nur ein leerer Text stehen: Er beendet die Zeit, in der das ersetzte Geheimnis neben dem neuen signiert.</translation>
    </message>
    <message>
        <source>The new secret cannot be written to the file %1: %2.</source>
        <translation>Das neue Geheimnis kann nicht in die Datei %1 geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>EventDocument</name>
    <message>
        <source>%1 is not known here. Use %2.</source>
        <translation>%1 ist hier nicht bekannt. Verwenden Sie %2.</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>An event belongs to a workspace. Name one.</source>
        <translation>Ein Ereignis gehört zu einem Workspace. Nennen Sie einen.</translation>
    </message>
    <message>
        <source>“%1” does not name a workspace. Write ORGANIZATION/WORKSPACE.</source>
        <translation>„%1“ bezeichnet keinen Workspace. Schreiben Sie ORGANISATION/WORKSPACE.</translation>
    </message>
    <message>
        <source>There is no organization “%1”.</source>
        <translation>Es gibt keine Organisation „%1“.</translation>
    </message>
    <message>
        <source>The organization “%1” has no workspace “%2”.</source>
        <translation>Die Organisation „%1“ hat keinen Workspace „%2“.</translation>
    </message>
    <message>
        <source>The integration is attached to run after the other stage.</source>
        <translation>Die Integration ist so angehängt, dass sie nach dem anderen Schritt sendet.</translation>
    </message>
    <message>
        <source>The integration is attached for other statuses than this one.</source>
        <translation>Die Integration ist für andere Status als diesen angehängt.</translation>
    </message>
    <message>
        <source>The integration is switched off.</source>
        <translation>Die Integration ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>The integration is not connected: it has no Slack token or no API URL yet.</source>
        <translation>Die Integration ist nicht verbunden: Ihr fehlt noch das Slack-Token oder die API-URL.</translation>
    </message>
    <message>
        <source>None of the four rules gives a channel or a webhook URL.</source>
        <translation>Keine der vier Regeln ergibt einen Kanal oder eine Webhook-URL.</translation>
    </message>
</context>
<context>
    <name>HistoryExport</name>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) exported.</source>
        <translation>
            <numerusform>%n Zeile exportiert.</numerusform>
            <numerusform>%n Zeilen exportiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryService</name>
    <message numerus="yes">
        <source>%n message(s) would be sent again. Say how many they are, to show that this is meant.</source>
        <translation>
            <numerusform>%n Nachricht würde erneut gesendet. Geben Sie an, wie viele es sind, damit klar ist, dass das so gemeint ist.</numerusform>
            <numerusform>%n Nachrichten würden erneut gesendet. Geben Sie an, wie viele es sind, damit klar ist, dass das so gemeint ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages were sent again 60 times within a minute. Wait a moment, then try again.</source>
        <translation>Innerhalb einer Minute wurden 60-mal Nachrichten erneut gesendet. Warten Sie einen Augenblick und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Messages of this integration were sent again less than a second ago. Wait a moment, then try again.</source>
        <translation>Nachrichten dieser Integration wurden vor weniger als einer Sekunde erneut gesendet. Warten Sie einen Augenblick und versuchen Sie es dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>Integrations</name>
    <message>
        <source>An integration keeps its type and organization. Add a new one and delete this one instead.</source>
        <translation>Eine Integration behält ihren Typ und ihre Organisation. Fügen Sie stattdessen eine neue hinzu und löschen Sie diese.</translation>
    </message>
</context>
<context>
    <name>KeyFileStore</name>
    <message>
        <source>The key file %1 cannot be opened: %2. Check its path and owner.</source>
        <translation>Die Schlüsseldatei %1 kann nicht geöffnet werden: %2. Prüfen Sie Pfad und Besitzer.</translation>
    </message>
    <message>
        <source>%1 is not a file. Name the key file itself.</source>
        <translation>%1 ist keine Datei. Geben Sie die Schlüsseldatei selbst an.</translation>
    </message>
    <message>
        <source>The key file %1 may be read by other users (mode %2). Make it private with “chmod 600”; if somebody else may have read it, replace the secrets as well.</source>
        <extracomment>%1: a path; %2: the mode of a file in octal, such as 644</extracomment>
        <translation>Die Schlüsseldatei %1 kann von anderen Benutzern gelesen werden (Modus %2). Schützen Sie sie mit „chmod 600“; falls jemand anders sie gelesen haben könnte, ersetzen Sie auch die Geheimnisse.</translation>
    </message>
    <message>
        <source>The key file %1 cannot be read: %2.</source>
        <translation>Die Schlüsseldatei %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The key file %1 does not hold a vault key. Name another file, or restore this one from a backup.</source>
        <translation>Die Schlüsseldatei %1 enthält keinen Tresorschlüssel. Geben Sie eine andere Datei an oder stellen Sie diese aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The key file %1 exists already and was left as it is.</source>
        <translation>Die Schlüsseldatei %1 gibt es schon; sie wurde nicht verändert.</translation>
    </message>
    <message>
        <source>The key file %1 cannot be made: %2. Check the folder and its permissions.</source>
        <translation>Die Schlüsseldatei %1 kann nicht angelegt werden: %2. Prüfen Sie den Ordner und seine Rechte.</translation>
    </message>
    <message>
        <source>The key file %1 was made, but does not read as it was written.</source>
        <translation>Die Schlüsseldatei %1 wurde angelegt, enthält aber nicht das, was geschrieben wurde.</translation>
    </message>
    <message>
        <source>the key file %1</source>
        <translation>Schlüsseldatei %1</translation>
    </message>
    <message>
        <source>The key file %1 cannot be changed: %2. Check the folder and its permissions.</source>
        <translation>Die Schlüsseldatei %1 kann nicht geändert werden: %2. Prüfen Sie den Ordner und seine Rechte.</translation>
    </message>
</context>
<context>
    <name>KeychainStore</name>
    <message>
        <source>The login keychain is locked. Unlock it and try again.</source>
        <translation>Der Anmelde-Schlüsselbund ist gesperrt. Entsperren Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is no keychain service here. Log in to a desktop session with a keychain, or use a key file.</source>
        <translation>Hier gibt es keinen Schlüsselbunddienst. Melden Sie sich in einer Desktopsitzung mit Schlüsselbund an oder verwenden Sie eine Schlüsseldatei.</translation>
    </message>
    <message>
        <source>The login keychain did not answer in time. See whether it waits for a password, then try again.</source>
        <translation>Der Anmelde-Schlüsselbund hat nicht rechtzeitig geantwortet. Sehen Sie nach, ob er auf ein Passwort wartet, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The login keychain did not take the vault&apos;s key. Make a default keychain in the desktop&apos;s password manager, or use a key file, then try again.</source>
        <translation>Der Anmelde-Schlüsselbund hat den Tresorschlüssel nicht angenommen. Legen Sie in der Passwortverwaltung des Desktops einen Standardschlüsselbund an oder verwenden Sie eine Schlüsseldatei; versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The login keychain has a key for this vault already; it was left as it is.</source>
        <translation>Der Anmelde-Schlüsselbund hat bereits einen Schlüssel für diesen Tresor; er wurde nicht verändert.</translation>
    </message>
    <message>
        <source>The login keychain did not keep the vault&apos;s key. Check it in the desktop&apos;s password manager, or use a key file.</source>
        <translation>Der Anmelde-Schlüsselbund hat den Tresorschlüssel nicht behalten. Prüfen Sie ihn in der Passwortverwaltung des Desktops oder verwenden Sie eine Schlüsseldatei.</translation>
    </message>
    <message>
        <source>the login keychain</source>
        <translation>Anmelde-Schlüsselbund</translation>
    </message>
    <message>
        <source>The login keychain did not remove the vault&apos;s old key. Remove it in the desktop&apos;s password manager, or try again.</source>
        <translation>Der Anmelde-Schlüsselbund hat den alten Schlüssel des Tresors nicht entfernt. Entfernen Sie ihn in der Passwortverwaltung des Systems, oder versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>Lint</name>
    <message>
        <source>%1 is reached by plain http. That is for this machine alone, and for trying things out: use https for everything else.</source>
        <translation>%1 wird über unverschlüsseltes http erreicht. Das ist nur für diesen Rechner und zum Ausprobieren: Verwenden Sie für alles andere https.</translation>
    </message>
    <message>
        <source>%1 is an address of the machine that sends. A dispatcher elsewhere reaches something else there.</source>
        <translation>%1 ist eine Adresse des sendenden Rechners. Ein Dispatcher anderswo erreicht dort etwas anderes.</translation>
    </message>
    <message>
        <source>%1 is an address of a private network. Whoever sends must be in it.</source>
        <translation>%1 ist eine Adresse eines privaten Netzes. Wer sendet, muss darin sein.</translation>
    </message>
    <message>
        <source>%1 is a URL of a kind that Microsoft has retired: messages to it may not arrive. Create a Workflows webhook in the channel and put its URL here.</source>
        <translation>%1 ist eine URL einer Art, die Microsoft abgeschafft hat: Nachrichten an sie kommen vielleicht nicht an. Legen Sie im Kanal einen Workflows-Webhook an und tragen Sie hier seine URL ein.</translation>
    </message>
    <message>
        <source>The links in messages lead to the platform by plain http: anybody on the way reads and changes what comes back. Use its https address.</source>
        <translation>Die Links in Nachrichten führen über unverschlüsseltes http zur Plattform: Wer auf dem Weg ist, kann mitlesen und ändern, was zurückkommt. Verwenden Sie ihre https-Adresse.</translation>
    </message>
    <message numerus="yes">
        <source>The integration is switched off: %n workspace(s) it is attached to are told nothing by it.</source>
        <translation>
            <numerusform>Die Integration ist ausgeschaltet: %n Workspace, an den sie angehängt ist, erfährt von ihr nichts.</numerusform>
            <numerusform>Die Integration ist ausgeschaltet: %n Workspaces, an die sie angehängt ist, erfahren von ihr nichts.</numerusform>
        </translation>
    </message>
    <message>
        <source>No Slack workspace is connected, so nothing is sent. Connect one with “Add to Slack”.</source>
        <translation>Es ist kein Slack-Workspace verbunden; deshalb wird nichts gesendet. Verbinden Sie einen mit „Zu Slack hinzufügen“.</translation>
    </message>
    <message>
        <source>There is no channel to send to. Add a default channel.</source>
        <translation>Es gibt keinen Kanal, an den gesendet werden könnte. Fügen Sie einen Standardkanal hinzu.</translation>
    </message>
    <message>
        <source>There is no webhook URL to send to. Add one.</source>
        <translation>Es gibt keine Webhook-URL, an die gesendet werden könnte. Fügen Sie eine hinzu.</translation>
    </message>
    <message>
        <source>There is no API URL to send to. Enter one.</source>
        <translation>Es gibt keine API-URL, an die gesendet werden könnte. Geben Sie eine ein.</translation>
    </message>
    <message>
        <source>%1 is in one list twice, under two names. A message is sent there once; take one entry out.</source>
        <translation>%1 steht unter zwei Namen zweimal in einer Liste. Eine Nachricht wird einmal dorthin gesendet; nehmen Sie einen Eintrag heraus.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” and “%2” both send to %3 for runs of %n workspace(s), such as %4: every such message comes twice.</source>
        <translation>
            <numerusform>„%1“ und „%2“ senden für Läufe von %n Workspace, nämlich %4, beide an %3: Jede solche Nachricht kommt zweimal.</numerusform>
            <numerusform>„%1“ und „%2“ senden für Läufe von %n Workspaces, etwa %4, beide an %3: Jede solche Nachricht kommt zweimal.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” and “%2” are both set up for %3. One integration attached where both are may do.</source>
        <translation>„%1“ und „%2“ sind beide für %3 eingerichtet. Eine Integration, angehängt, wo beide es sind, genügt vielleicht.</translation>
    </message>
    <message>
        <source>No workspace is in the environment “%1”: its targets are for runs that name it themselves.</source>
        <translation>Kein Workspace ist in der Umgebung „%1“: Ihre Ziele gelten für Läufe, die sie selbst nennen.</translation>
    </message>
    <message>
        <source>No workspace is in the environment “%1”, but there is “%2”. If that is meant, the targets for “%1” never win.</source>
        <translation>Kein Workspace ist in der Umgebung „%1“, aber es gibt „%2“. Ist das gemeint, gewinnen die Ziele für „%1“ nie.</translation>
    </message>
    <message>
        <source>It is attached for no status at all, so it never fires. Choose some.</source>
        <translation>Sie ist für keinen Status angehängt und sendet deshalb nie. Wählen Sie welche.</translation>
    </message>
    <message>
        <source>It never fires: runs wait for approval and are rejected after the plan stage, and it is attached after the apply stage alone.</source>
        <translation>Sie sendet nie: Läufe warten nach dem Schritt Plan auf Genehmigung und werden dort abgelehnt, und sie ist nur nach dem Schritt Apply angehängt.</translation>
    </message>
    <message>
        <source>Nobody hears of its runs: there are no default targets, neither the workspace&apos;s nor the organization&apos;s.</source>
        <translation>Niemand erfährt von seinen Läufen: Es gibt keine Standardziele, weder die des Workspaces noch die der Organisation.</translation>
    </message>
    <message>
        <source>Nobody hears of its runs in “%1”: none of the four rules gives a target for them.</source>
        <translation>Niemand erfährt von seinen Läufen in „%1“: Keine der vier Regeln ergibt ein Ziel für sie.</translation>
    </message>
    <message>
        <source>Runs here have waited for approval, and no chat hears of it. Attach a Slack or Microsoft Teams integration after the plan stage.</source>
        <translation>Läufe haben hier auf Genehmigung gewartet, und kein Chat erfährt davon. Hängen Sie nach dem Schritt Plan eine Integration für Slack oder Microsoft Teams an.</translation>
    </message>
    <message>
        <source>When a run waits for approval here, no chat hears of it. Attach a Slack or Microsoft Teams integration after the plan stage.</source>
        <translation>Wenn hier ein Lauf auf Genehmigung wartet, erfährt kein Chat davon. Hängen Sie nach dem Schritt Plan eine Integration für Slack oder Microsoft Teams an.</translation>
    </message>
    <message>
        <source>Nobody hears of its runs: no integration is attached.</source>
        <translation>Niemand erfährt von seinen Läufen: Es ist keine Integration angehängt.</translation>
    </message>
    <message>
        <source>The targets for “%1” never win: every workspace it is attached to has its own for that environment.</source>
        <translation>Die Ziele für „%1“ gewinnen nie: Jeder Workspace, an den sie angehängt ist, hat für diese Umgebung eigene.</translation>
    </message>
    <message>
        <source>The targets for “%1” are those that such runs go to anyway. They can be taken out.</source>
        <translation>Die Ziele für „%1“ sind die, an die solche Läufe ohnehin gehen. Sie können heraus.</translation>
    </message>
    <message>
        <source>The default targets never win: every workspace it is attached to has its own.</source>
        <translation>Die Standardziele gewinnen nie: Jeder Workspace, an den sie angehängt ist, hat eigene.</translation>
    </message>
    <message>
        <source>The workspace&apos;s targets never win for its runs in “%1”: the organization&apos;s targets for that environment come first. Give the workspace targets for “%1” instead.</source>
        <translation>Die Ziele des Workspaces gewinnen für seine Läufe in „%1“ nie: Die Ziele der Organisation für diese Umgebung gehen vor. Geben Sie dem Workspace stattdessen Ziele für „%1“.</translation>
    </message>
    <message>
        <source>The workspace&apos;s targets never win for its runs in “%1”: its own targets for that environment come first.</source>
        <translation>Die Ziele des Workspaces gewinnen für seine Läufe in „%1“ nie: Seine eigenen Ziele für diese Umgebung gehen vor.</translation>
    </message>
    <message>
        <source>The workspace&apos;s targets are the organization&apos;s. They can be taken out.</source>
        <translation>Die Ziele des Workspaces sind die der Organisation. Sie können heraus.</translation>
    </message>
</context>
<context>
    <name>MessagePreview</name>
    <message>
        <source>(a block of the type “%1”, not drawn here)</source>
        <translation>(ein Block des Typs „%1“, hier nicht dargestellt)</translation>
    </message>
    <message>
        <source>(an element of the type “%1”, not drawn here)</source>
        <translation>(ein Element des Typs „%1“, hier nicht dargestellt)</translation>
    </message>
    <message>
        <source>(this card is empty)</source>
        <translation>(diese Karte ist leer)</translation>
    </message>
    <message>
        <source>(what is nested deeper is not drawn here)</source>
        <translation>(was tiefer verschachtelt ist, wird hier nicht gezeichnet)</translation>
    </message>
    <message>
        <source>(the rest of this long message is not drawn here)</source>
        <translation>(der Rest dieser langen Nachricht wird hier nicht gezeichnet)</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message numerus="yes">
        <source>(Teams shows the first %n action(s) only)</source>
        <translation>
            <numerusform>(Teams zeigt nur %n Aktion)</numerusform>
            <numerusform>(Teams zeigt nur die ersten %n Aktionen)</numerusform>
        </translation>
    </message>
    <message>
        <source>(an action of the type “%1”, which Teams does not show here)</source>
        <translation>(eine Aktion des Typs „%1“, die Teams hier nicht zeigt)</translation>
    </message>
    <message>
        <source>(the rest of this long text is not drawn here)</source>
        <translation>(der Rest dieses langen Textes wird hier nicht gezeichnet)</translation>
    </message>
    <message>
        <source>(this message has attachments, which are not drawn here)</source>
        <translation>(diese Nachricht hat Anhänge, die hier nicht gezeichnet werden)</translation>
    </message>
    <message>
        <source>(this message has no Adaptive Card, so Teams shows nothing)</source>
        <translation>(diese Nachricht hat keine Adaptive Card; Teams zeigt deshalb nichts)</translation>
    </message>
</context>
<context>
    <name>OutboxStore</name>
    <message>
        <source>The program that sent it ended before the answer came. The message may have arrived.</source>
        <translation>Das Programm, das sie gesendet hat, endete vor der Antwort. Die Nachricht ist vielleicht angekommen.</translation>
    </message>
    <message>
        <source>This event is not in the database any more.</source>
        <translation>Dieses Ereignis ist nicht mehr in der Datenbank.</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>It is not attached there any more.</source>
        <translation>Sie ist dort nicht mehr angehängt.</translation>
    </message>
</context>
<context>
    <name>PngPreview</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 is larger than an event can be.</source>
        <translation>%1 ist größer, als ein Ereignis sein kann.</translation>
    </message>
    <message>
        <source>Draws the message of an event, a JSON file (- is stdin), and opens no window.</source>
        <translation>Zeichnet die Nachricht zu einem Ereignis, einer JSON-Datei (- ist die Standardeingabe), und öffnet kein Fenster.</translation>
    </message>
    <message>
        <source>With --preview: where to write the picture.</source>
        <translation>Mit --preview: wohin das Bild geschrieben wird.</translation>
    </message>
    <message>
        <source>With --preview: as %1 shows it.</source>
        <translation>Mit --preview: wie es dort aussieht (%1).</translation>
    </message>
    <message>
        <source>With --preview: as on a dark screen.</source>
        <translation>Mit --preview: wie auf einem dunklen Bildschirm.</translation>
    </message>
    <message>
        <source>--preview needs --png with the file to write.</source>
        <translation>--preview braucht --png mit der zu schreibenden Datei.</translation>
    </message>
    <message>
        <source>--type is one of %1.</source>
        <translation>--type ist eines von %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>ReceiverUrl</name>
    <message>
        <source>Microsoft has retired Office 365 connector URLs (webhook.office.com). Messages to them may not arrive: create a Workflows webhook in the same channel and put its URL here instead.</source>
        <translation>Microsoft hat die URLs der Office-365-Connectors (webhook.office.com) eingestellt. Nachrichten dorthin kommen vielleicht nicht an: Legen Sie im selben Kanal einen Workflows-Webhook an und tragen Sie stattdessen dessen URL hier ein.</translation>
    </message>
    <message>
        <source>Since 30 November 2025 flows no longer answer at logic.azure.com. Open the flow in Power Automate, copy the URL that its trigger shows today, and put it here. Only a Logic App of your own still has such a URL.</source>
        <translation>Seit dem 30. November 2025 antworten Flows nicht mehr unter logic.azure.com. Öffnen Sie den Flow in Power Automate, kopieren Sie die URL, die sein Trigger heute zeigt, und tragen Sie sie hier ein. Nur eine eigene Logic App hat noch eine solche URL.</translation>
    </message>
    <message>
        <source>This is a link to a place in Teams, not a webhook URL: nothing can be posted to it. Create a Workflows webhook in that channel.</source>
        <translation>Das ist ein Link zu einem Ort in Teams, keine Webhook-URL: Dorthin kann nichts gesendet werden. Legen Sie in diesem Kanal einen Workflows-Webhook an.</translation>
    </message>
    <message>
        <source>This is a Slack URL, and Slack does not read the cards that Teams gets. Add an integration of type Slack instead.</source>
        <translation>Das ist eine URL von Slack, und Slack liest die Karten nicht, die Teams bekommt. Fügen Sie stattdessen eine Integration vom Typ Slack hinzu.</translation>
    </message>
    <message>
        <source>Slack refuses the webhook payload at this URL: it wants a body of its own shape. Use the type Slack; or the type Custom with a body template like {&quot;text&quot;: &quot;{{workspace_name}}: {{status}}&quot;}.</source>
        <translation>Slack lehnt den Webhook-Inhalt unter dieser URL ab: Es erwartet einen Inhalt in eigener Form. Verwenden Sie den Typ Slack oder den Typ Benutzerdefiniert mit einer Vorlage wie {&quot;text&quot;: &quot;{{workspace_name}}: {{status}}&quot;}.</translation>
    </message>
    <message>
        <source>This is a Teams URL, and Teams shows nothing of the webhook payload: it wants an Adaptive Card. Use the type Microsoft Teams.</source>
        <translation>Das ist eine URL von Teams, und Teams zeigt vom Webhook-Inhalt nichts an: Es erwartet eine Adaptive Card. Verwenden Sie den Typ Microsoft Teams.</translation>
    </message>
</context>
<context>
    <name>Remedies</name>
    <message>
        <source>Edit API URL</source>
        <translation>API-URL bearbeiten</translation>
    </message>
    <message>
        <source>Edit API key</source>
        <translation>API-Schlüssel bearbeiten</translation>
    </message>
    <message>
        <source>Edit method</source>
        <translation>Methode bearbeiten</translation>
    </message>
    <message>
        <source>Edit headers</source>
        <translation>Header bearbeiten</translation>
    </message>
    <message>
        <source>Edit body template</source>
        <translation>Vorlage bearbeiten</translation>
    </message>
    <message>
        <source>Edit content type</source>
        <translation>Inhaltstyp bearbeiten</translation>
    </message>
    <message>
        <source>Edit success rule</source>
        <translation>Erfolgsregel bearbeiten</translation>
    </message>
    <message>
        <source>Edit Slack address</source>
        <translation>Slack-Adresse bearbeiten</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Connect Slack again</source>
        <translation>Slack neu verbinden</translation>
    </message>
    <message>
        <source>Choose channels</source>
        <translation>Kanäle wählen</translation>
    </message>
    <message>
        <source>Edit webhook URLs</source>
        <translation>Webhook-URLs bearbeiten</translation>
    </message>
    <message>
        <source>Redeliver</source>
        <translation>Erneut zustellen</translation>
    </message>
</context>
<context>
    <name>Renaming</name>
    <message>
        <source>Say which name is to change.</source>
        <translation>Sagen Sie, welcher Name sich ändern soll.</translation>
    </message>
    <message>
        <source>Enter the new name.</source>
        <translation>Geben Sie den neuen Namen ein.</translation>
    </message>
    <message>
        <source>“%1” was changed after the renaming, so it is not undone.</source>
        <translation>„%1“ wurde nach dem Umbenennen geändert; deshalb wird es nicht rückgängig gemacht.</translation>
    </message>
    <message>
        <source>“%1” has that name already.</source>
        <translation>„%1“ heißt schon so.</translation>
    </message>
    <message>
        <source>Nothing in “%2” names an environment “%1”.</source>
        <translation>Nichts in „%2“ nennt eine Umgebung „%1“.</translation>
    </message>
    <message>
        <source>Nothing in “%2” sends to a channel “%1”.</source>
        <translation>Nichts in „%2“ sendet an einen Kanal „%1“.</translation>
    </message>
    <message>
        <source>The configuration has changed since the preview. Look at it again before you rename.</source>
        <translation>Die Konfiguration hat sich seit der Vorschau geändert. Sehen Sie sie noch einmal an, bevor Sie umbenennen.</translation>
    </message>
</context>
<context>
    <name>RequestText</name>
    <message>
        <source>The integration “%1” is not connected any more. Connect it, then send again.</source>
        <translation>Die Integration „%1“ ist nicht mehr verbunden. Verbinden Sie sie und senden Sie dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>RouteTrace</name>
    <message>
        <source>no environment</source>
        <translation>keine Umgebung</translation>
    </message>
    <message>
        <source>wins</source>
        <translation>gilt</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht festgelegt</translation>
    </message>
    <message>
        <source>Nobody hears of it: nothing is set for %1 and there is no default.</source>
        <translation>Niemand erfährt davon: Es ist nichts festgelegt (%1), und es gibt keinen Standard.</translation>
    </message>
    <message>
        <source>Goes to the API URL %1.</source>
        <translation>Geht an die API-URL %1.</translation>
    </message>
    <message>
        <source>Goes to %1, by the rule “%2”.</source>
        <translation>Geht an %1, nach der Regel „%2“.</translation>
    </message>
    <message>
        <source>empty for “%1”: counts as not set</source>
        <translation>leer für „%1“: gilt als nicht festgelegt</translation>
    </message>
    <message>
        <source>the run has no environment</source>
        <translation>der Lauf hat keine Umgebung</translation>
    </message>
    <message>
        <source>would win next</source>
        <translation>würde als Nächstes gelten</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>set where it is attached</source>
        <translation>festgelegt in der Zuordnung</translation>
    </message>
    <message>
        <source>set in the integration</source>
        <translation>festgelegt in der Integration</translation>
    </message>
</context>
<context>
    <name>SampleEvent</name>
    <message>
        <source>Apply: completed</source>
        <translation>Apply: abgeschlossen</translation>
    </message>
    <message>
        <source>Apply: failed</source>
        <translation>Apply: fehlgeschlagen</translation>
    </message>
    <message>
        <source>Apply: cancelled</source>
        <translation>Apply: abgebrochen</translation>
    </message>
    <message>
        <source>Plan: waiting for approval</source>
        <translation>Plan: wartet auf Genehmigung</translation>
    </message>
    <message>
        <source>Plan: rejected</source>
        <translation>Plan: abgelehnt</translation>
    </message>
    <message>
        <source>Awkward characters</source>
        <translation>Schwierige Zeichen</translation>
    </message>
</context>
<context>
    <name>Sandbox</name>
    <message>
        <source>Port %1 is taken by another program. Choose another port for the sandbox.</source>
        <translation>Port %1 ist von einem anderen Programm belegt. Wählen Sie einen anderen Port für die Sandbox.</translation>
    </message>
    <message>
        <source>The sandbox cannot listen on port %1 of this computer. Choose another port.</source>
        <translation>Die Sandbox kann an Port %1 dieses Rechners nicht lauschen. Wählen Sie einen anderen Port.</translation>
    </message>
</context>
<context>
    <name>Sealer</name>
    <message>
        <source>There is not enough memory to hold the vault key safely.</source>
        <translation>Es ist nicht genug Speicher frei, um den Tresorschlüssel sicher zu halten.</translation>
    </message>
    <message>
        <source>What is stored as the vault key is not a key. Restore the key from a backup.</source>
        <translation>Was als Tresorschlüssel gespeichert ist, ist kein Schlüssel. Stellen Sie den Schlüssel aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>A stored secret was sealed with another key than the vault has now. Enter it again.</source>
        <translation>Ein gespeichertes Geheimnis wurde mit einem anderen Schlüssel versiegelt, als der Tresor jetzt hat. Geben Sie es neu ein.</translation>
    </message>
    <message>
        <source>A stored secret was changed or moved and cannot be used. Enter it again.</source>
        <translation>Ein gespeichertes Geheimnis wurde verändert oder verschoben und kann nicht verwendet werden. Geben Sie es neu ein.</translation>
    </message>
    <message>
        <source>No secret is stored here yet.</source>
        <translation>Hier ist noch kein Geheimnis gespeichert.</translation>
    </message>
    <message>
        <source>What the vault keeps for itself in the database was damaged. Restore the database from a backup.</source>
        <translation>Was der Tresor für sich selbst in der Datenbank ablegt, wurde beschädigt. Stellen Sie die Datenbank aus einer Sicherung wieder her.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>SignatureService</name>
    <message>
        <source>This is too large to be checked: here a body has at most 16 MiB, and all headers together 256 KiB.</source>
        <translation>Das ist zu groß für eine Prüfung: Hier darf der Inhalt höchstens 16 MiB haben, alle Header zusammen 256 KiB.</translation>
    </message>
    <message>
        <source>“%1” has no signing secret, so its requests are not signed. Set one, or type the secret to check with.</source>
        <translation>„%1“ hat kein Signaturgeheimnis, seine Anfragen werden also nicht signiert. Setzen Sie eines, oder geben Sie das Geheimnis ein, mit dem geprüft werden soll.</translation>
    </message>
</context>
<context>
    <name>SignatureText</name>
    <message>
        <source>Without a signature it cannot be told.</source>
        <translation>Ohne Signatur lässt es sich nicht sagen.</translation>
    </message>
    <message>
        <source>%1 holds no signature of this style. Expected something like %2.</source>
        <translation>%1 enthält keine Signatur dieser Art. Erwartet wird etwas wie %2.</translation>
    </message>
    <message>
        <source>%1 is written in another way than receivers expect, which is %2.</source>
        <translation>%1 ist anders geschrieben, als Empfänger es erwarten, nämlich %2.</translation>
    </message>
    <message>
        <source>v1, and 44 characters of base64</source>
        <translation>v1, und 44 Zeichen in Base64</translation>
    </message>
    <message>
        <source>sha256= and 64 hex digits in lower case</source>
        <translation>sha256= und 64 Hexadezimalziffern in Kleinbuchstaben</translation>
    </message>
    <message>
        <source>128 hex digits in lower case</source>
        <translation>128 Hexadezimalziffern in Kleinbuchstaben</translation>
    </message>
    <message>
        <source>The header webhook-id is missing, and it is part of what is signed. Pass it on from the request.</source>
        <translation>Der Header webhook-id fehlt, und er gehört zu dem, was signiert ist. Reichen Sie ihn aus der Anfrage weiter.</translation>
    </message>
    <message>
        <source>webhook-id is there.</source>
        <translation>webhook-id ist vorhanden.</translation>
    </message>
    <message>
        <source>The header webhook-timestamp is missing, and it is part of what is signed. Pass it on from the request.</source>
        <translation>Der Header webhook-timestamp fehlt, und er gehört zu dem, was signiert ist. Reichen Sie ihn aus der Anfrage weiter.</translation>
    </message>
    <message>
        <source>The timestamp is not a time in whole seconds since 1970, as Standard Webhooks has it.</source>
        <translation>Der Zeitstempel ist keine Zeit in ganzen Sekunden seit 1970, wie Standard Webhooks sie verlangt.</translation>
    </message>
    <message numerus="yes">
        <source>The timestamp is too old: %n second(s) before the time of receipt, and the libraries allow 300. If the request was received earlier, say when.</source>
        <translation>
            <numerusform>Der Zeitstempel ist zu alt: %n Sekunde vor dem Empfang, und die Bibliotheken erlauben 300. Wurde die Anfrage früher empfangen, geben Sie an, wann.</numerusform>
            <numerusform>Der Zeitstempel ist zu alt: %n Sekunden vor dem Empfang, und die Bibliotheken erlauben 300. Wurde die Anfrage früher empfangen, geben Sie an, wann.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The timestamp is %n second(s) ahead of the time of receipt, and the libraries allow 300. A clock is wrong.</source>
        <translation>
            <numerusform>Der Zeitstempel liegt %n Sekunde nach dem Empfang, und die Bibliotheken erlauben 300. Eine Uhr geht falsch.</numerusform>
            <numerusform>Der Zeitstempel liegt %n Sekunden nach dem Empfang, und die Bibliotheken erlauben 300. Eine Uhr geht falsch.</numerusform>
        </translation>
    </message>
    <message>
        <source>The timestamp is within five minutes of the receipt.</source>
        <translation>Der Zeitstempel liegt höchstens fünf Minuten vom Empfang entfernt.</translation>
    </message>
    <message>
        <source>%1 holds a signature made in the way of %2, not of %3. Let sender and receiver use the same style.</source>
        <translation>%1 enthält eine Signatur nach Art von %2, nicht von %3. Lassen Sie Absender und Empfänger dieselbe Art verwenden.</translation>
    </message>
    <message>
        <source>%1 is a signature by %2.</source>
        <translation>%1 ist eine Signatur nach %2.</translation>
    </message>
    <message>
        <source>It was made with the previous secret, not with the current.</source>
        <translation>Sie wurde mit dem vorigen Geheimnis erstellt, nicht mit dem aktuellen.</translation>
    </message>
    <message>
        <source>The secret is the one it was made with.</source>
        <translation>Das Geheimnis ist das, mit dem sie erstellt wurde.</translation>
    </message>
    <message>
        <source>The body is byte for byte what was signed.</source>
        <translation>Der Inhalt ist Byte für Byte das, was signiert wurde.</translation>
    </message>
    <message>
        <source>The body is not the one that was sent under this id: it differs from line %1 on.</source>
        <translation>Der Inhalt ist nicht der, der unter dieser ID gesendet wurde: Er weicht ab Zeile %1 ab.</translation>
    </message>
    <message>
        <source>Without id and timestamp it cannot be told.</source>
        <translation>Ohne ID und Zeitstempel lässt es sich nicht sagen.</translation>
    </message>
    <message>
        <source>%1 is there, and written as it should be.</source>
        <translation>%1 ist vorhanden und richtig geschrieben.</translation>
    </message>
    <message>
        <source>The body is the one that was sent, so it must be another secret that signed it.</source>
        <translation>Der Inhalt ist der gesendete; also muss ein anderes Geheimnis ihn signiert haben.</translation>
    </message>
    <message>
        <source>No reading of this secret leads to the signature.</source>
        <translation>Keine Lesart dieses Geheimnisses führt zu der Signatur.</translation>
    </message>
    <message>
        <source>The body is the one that was sent under this id.</source>
        <translation>Der Inhalt ist der, der unter dieser ID gesendet wurde.</translation>
    </message>
    <message>
        <source>None of the usual changes to a body leads to the signature: line breaks, blanks, JSON written anew, another character set.</source>
        <translation>Keine der üblichen Änderungen an einem Inhalt führt zu der Signatur: Zeilenumbrüche, Leerzeichen, neu geschriebenes JSON, ein anderer Zeichensatz.</translation>
    </message>
    <message>
        <source>The secret does not fit, and the body is not the one that was sent under this id.</source>
        <translation>Das Geheimnis passt nicht, und der Inhalt ist nicht der, der unter dieser ID gesendet wurde.</translation>
    </message>
    <message>
        <source>The signature was made with another secret – or of another body. Compare the secret at both ends first.</source>
        <translation>Die Signatur wurde mit einem anderen Geheimnis erstellt – oder von einem anderen Inhalt. Vergleichen Sie zuerst das Geheimnis auf beiden Seiten.</translation>
    </message>
    <message numerus="yes">
        <source>%n more part(s) do not fit.</source>
        <translation>
            <numerusform>%n weiterer Teil passt nicht.</numerusform>
            <numerusform>%n weitere Teile passen nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>It verifies, with the previous secret. Give the receiver the new one before the previous one ends.</source>
        <translation>Sie ist gültig, mit dem vorigen Geheimnis. Geben Sie dem Empfänger das neue, bevor das vorige endet.</translation>
    </message>
    <message>
        <source>It verifies: secret, body and headers fit. A receiver that refuses it uses other bytes or another secret.</source>
        <translation>Sie ist gültig: Geheimnis, Inhalt und Header passen. Ein Empfänger, der sie ablehnt, verwendet andere Bytes oder ein anderes Geheimnis.</translation>
    </message>
    <message>
        <source>There is only X-Hub-Signature, GitHub&apos;s old kind by SHA-1, which is not sent any more. Look for X-Hub-Signature-256.</source>
        <translation>Vorhanden ist nur X-Hub-Signature, die alte Art von GitHub mit SHA-1, die nicht mehr gesendet wird. Suchen Sie nach X-Hub-Signature-256.</translation>
    </message>
    <message>
        <source>There are no headers. Paste them one a line, like webhook-id: msg_1.</source>
        <translation>Es gibt keine Header. Fügen Sie sie zeilenweise ein, etwa webhook-id: msg_1.</translation>
    </message>
    <message>
        <source>None of the headers is a signature: neither webhook-signature nor X-Hub-Signature-256 nor X-TFE-Notification-Signature. Is a signing secret set, and does a proxy pass it on?</source>
        <translation>Keiner der Header ist eine Signatur: weder webhook-signature noch X-Hub-Signature-256 noch X-TFE-Notification-Signature. Ist ein Signaturgeheimnis gesetzt, und reicht ein Proxy sie weiter?</translation>
    </message>
    <message>
        <source>The body was read as JSON and written anew: what was signed is the same JSON with other blanks or escapes. Verify the bytes as they came in, before anything parses them.</source>
        <translation>Der Inhalt wurde als JSON gelesen und neu geschrieben: Signiert wurde dasselbe JSON mit anderen Leerzeichen oder Maskierungen. Prüfen Sie die Bytes, wie sie angekommen sind, bevor etwas sie verarbeitet.</translation>
    </message>
    <message>
        <source>The body was read as JSON and written anew with its keys in another order. Verify the bytes as they came in, before anything parses them.</source>
        <translation>Der Inhalt wurde als JSON gelesen und mit anderer Reihenfolge der Schlüssel neu geschrieben. Prüfen Sie die Bytes, wie sie angekommen sind, bevor etwas sie verarbeitet.</translation>
    </message>
    <message>
        <source>The secret was given with a blank or a line break around it, which is no part of it.</source>
        <translation>Das Geheimnis wurde mit einem Leerzeichen oder Zeilenumbruch am Rand angegeben, der nicht dazugehört.</translation>
    </message>
    <message>
        <source>The key was the secret&apos;s text. In Standard Webhooks it is the bytes that stand behind whsec_ in base64.</source>
        <translation>Der Schlüssel war der Text des Geheimnisses. In Standard Webhooks sind es die Bytes, die hinter whsec_ in Base64 stehen.</translation>
    </message>
    <message>
        <source>The secret was given without whsec_ in front, so it was taken as text; what signs is its base64-decoded bytes.</source>
        <translation>Das Geheimnis wurde ohne whsec_ davor angegeben und deshalb als Text verstanden; signiert wird mit seinen aus Base64 dekodierten Bytes.</translation>
    </message>
    <message>
        <source>The key was the secret decoded from base64. In this style it is the secret&apos;s text as it is, with whsec_ if it has that.</source>
        <translation>Der Schlüssel war das aus Base64 dekodierte Geheimnis. In dieser Art ist es der Text des Geheimnisses, wie er ist, mit whsec_, wenn er es hat.</translation>
    </message>
    <message>
        <source>The key was the secret decoded from base64 in its URL spelling (- and _).</source>
        <translation>Der Schlüssel war das Geheimnis, aus Base64 in der URL-Schreibweise (- und _) dekodiert.</translation>
    </message>
    <message>
        <source>The key was the secret without whsec_. In this style all of the text is the secret.</source>
        <translation>Der Schlüssel war das Geheimnis ohne whsec_. In dieser Art ist der ganze Text das Geheimnis.</translation>
    </message>
    <message>
        <source>The key was the secret decoded from hex.</source>
        <translation>Der Schlüssel war das aus Hexadezimalziffern dekodierte Geheimnis.</translation>
    </message>
    <message>
        <source>The key had a line break at its end, as a file has it. It is no part of the secret.</source>
        <translation>Der Schlüssel hatte am Ende einen Zeilenumbruch, wie eine Datei ihn hat. Er gehört nicht zum Geheimnis.</translation>
    </message>
    <message>
        <source>The body has a line break at its end that was not signed. An editor or echo has added it; verify the bytes as they came in.</source>
        <translation>Der Inhalt hat am Ende einen Zeilenumbruch, der nicht signiert wurde. Ein Editor oder echo hat ihn angefügt; prüfen Sie die Bytes, wie sie angekommen sind.</translation>
    </message>
    <message>
        <source>The body has lost the line break at its end. Verify the bytes as they came in.</source>
        <translation>Der Inhalt hat den Zeilenumbruch am Ende verloren. Prüfen Sie die Bytes, wie sie angekommen sind.</translation>
    </message>
    <message>
        <source>There are blanks around the body that were not signed. Verify the bytes as they came in.</source>
        <translation>Um den Inhalt stehen Leerzeichen, die nicht signiert wurden. Prüfen Sie die Bytes, wie sie angekommen sind.</translation>
    </message>
    <message>
        <source>The line breaks in the body were changed (CR LF or LF alone). Verify the bytes as they came in.</source>
        <translation>Die Zeilenumbrüche im Inhalt wurden geändert (CR LF oder nur LF). Prüfen Sie die Bytes, wie sie angekommen sind.</translation>
    </message>
    <message>
        <source>The body has a byte order mark in front that was not signed.</source>
        <translation>Vor dem Inhalt steht eine Byte-Reihenfolge-Marke, die nicht signiert wurde.</translation>
    </message>
    <message>
        <source>The body went through another character set: letters outside ASCII are not the bytes that were signed. Take it as UTF-8, or better as bytes.</source>
        <translation>Der Inhalt ging durch einen anderen Zeichensatz: Buchstaben außerhalb von ASCII sind nicht die Bytes, die signiert wurden. Nehmen Sie ihn als UTF-8, oder besser als Bytes.</translation>
    </message>
    <message>
        <source>What was signed is the body alone. Standard Webhooks signs the id, the timestamp and the body, with a full stop between them.</source>
        <translation>Signiert wurde nur der Inhalt. Standard Webhooks signiert ID, Zeitstempel und Inhalt, mit Punkten dazwischen.</translation>
    </message>
    <message>
        <source>What was signed is the timestamp and the body, without the id.</source>
        <translation>Signiert wurden Zeitstempel und Inhalt, ohne die ID.</translation>
    </message>
    <message>
        <source>What was signed is v0:timestamp:body, as Slack does it.</source>
        <translation>Signiert wurde v0:Zeitstempel:Inhalt, wie Slack es macht.</translation>
    </message>
    <message>
        <source>What was signed is the id and the body, without the timestamp.</source>
        <translation>Signiert wurden ID und Inhalt, ohne den Zeitstempel.</translation>
    </message>
    <message>
        <source>The timestamp was signed in front of the id; the id comes first.</source>
        <translation>Der Zeitstempel wurde vor der ID signiert; die ID kommt zuerst.</translation>
    </message>
    <message>
        <source>The id, the timestamp and the body were signed without full stops between them.</source>
        <translation>ID, Zeitstempel und Inhalt wurden ohne Punkte dazwischen signiert.</translation>
    </message>
    <message>
        <source>What was signed is the id, the timestamp and the body, as Standard Webhooks does it; this style signs the body alone.</source>
        <translation>Signiert wurden ID, Zeitstempel und Inhalt, wie Standard Webhooks es macht; diese Art signiert nur den Inhalt.</translation>
    </message>
</context>
<context>
    <name>Slack</name>
    <message>
        <source>Paste the bot token of your Slack app; it begins with “xoxb-”.</source>
        <translation>Fügen Sie das Bot-Token Ihrer Slack-App ein; es beginnt mit „xoxb-“.</translation>
    </message>
    <message>
        <source>“%1” is not a Slack integration.</source>
        <translation>„%1“ ist keine Slack-Integration.</translation>
    </message>
    <message>
        <source>“%1” is not connected to Slack. Connect it first.</source>
        <translation>„%1“ ist nicht mit Slack verbunden. Verbinden Sie die Integration zuerst.</translation>
    </message>
    <message>
        <source>“%1” is not connected to Slack.</source>
        <translation>„%1“ ist nicht mit Slack verbunden.</translation>
    </message>
    <message>
        <source>The organization “%1” has no Slack app yet. Create one, then enter its client ID and client secret in the organization&apos;s settings.</source>
        <translation>Die Organisation „%1“ hat noch keine Slack-App. Erstellen Sie eine und geben Sie deren Client-ID und Client-Secret in den Einstellungen der Organisation ein.</translation>
    </message>
</context>
<context>
    <name>SlackChannels</name>
    <message>
        <source>%1 is not among the channels the bot can see: it is misspelt, or it is private and the bot is not in it. If it is private, type %2 there.</source>
        <extracomment>%1: a channel such as #infrastructure; %2: a command such as /invite @infradots</extracomment>
        <translation>%1 ist nicht unter den Kanälen, die der Bot sieht: Der Name ist falsch geschrieben oder der Kanal ist privat und der Bot nicht darin. Ist er privat, schreiben Sie dort %2.</translation>
    </message>
    <message>
        <source>%1 is called %2 now. Messages go there.</source>
        <translation>%1 heißt jetzt %2. Die Nachrichten gehen dorthin.</translation>
    </message>
    <message>
        <source>%1 is archived. Unarchive it in Slack, or choose another channel.</source>
        <translation>%1 ist archiviert. Heben Sie die Archivierung in Slack auf oder wählen Sie einen anderen Kanal.</translation>
    </message>
    <message>
        <source>The bot is not in %1. Type %2 in that channel.</source>
        <extracomment>%1: a channel such as #infrastructure; %2: a command such as /invite @infradots</extracomment>
        <translation>Der Bot ist nicht in %1. Schreiben Sie in diesem Kanal %2.</translation>
    </message>
    <message>
        <source>%1 and %2 are the same channel. One message goes there, not two.</source>
        <translation>%1 und %2 sind derselbe Kanal. Dorthin geht eine Nachricht, nicht zwei.</translation>
    </message>
    <message>
        <source>bot</source>
        <translation>bot</translation>
    </message>
</context>
<context>
    <name>SlackClient</name>
    <message>
        <source>%1 did not answer as Slack does (HTTP status %2). Check the Slack base URL and try again.</source>
        <extracomment>%1: a host name; %2: a number such as 503</extracomment>
        <translation>%1 hat nicht geantwortet, wie Slack es tut (HTTP-Status %2). Prüfen Sie die Slack-Basis-URL und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Enter the bot token of a Slack app. It begins with “xoxb-”.</source>
        <translation>Geben Sie das Bot-Token einer Slack-App ein. Es beginnt mit „xoxb-“.</translation>
    </message>
    <message>
        <source>The token holds blanks or characters that no Slack token has. Copy it again.</source>
        <translation>Das Token enthält Leerzeichen oder Zeichen, die kein Slack-Token hat. Kopieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 did not say which Slack workspace the token belongs to. Check the Slack base URL.</source>
        <translation>%1 hat nicht mitgeteilt, zu welchem Slack-Workspace das Token gehört. Prüfen Sie die Slack-Basis-URL.</translation>
    </message>
    <message>
        <source>Slack&apos;s list of channels does not end. Enter channels by name.</source>
        <translation>Die Kanalliste von Slack nimmt kein Ende. Geben Sie die Kanäle mit Namen ein.</translation>
    </message>
    <message>
        <source>The app was installed for a whole Slack organization. Install it for one workspace of it, and choose that workspace on Slack&apos;s page.</source>
        <translation>Die App wurde für eine ganze Slack-Organisation installiert. Installieren Sie sie für einen ihrer Workspaces und wählen Sie diesen auf der Seite von Slack.</translation>
    </message>
    <message>
        <source>%1 gave no bot token. Check the Slack base URL and try again.</source>
        <translation>%1 hat kein Bot-Token geliefert. Prüfen Sie die Slack-Basis-URL und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>SlackErrors</name>
    <message>
        <source>Slack refused the request without saying why.</source>
        <translation>Slack hat die Anfrage ohne Begründung abgelehnt.</translation>
    </message>
    <message>
        <source>Slack refused the request with the error “%1”.</source>
        <translation>Slack hat die Anfrage mit dem Fehler „%1“ abgelehnt.</translation>
    </message>
    <message>
        <source>Slack no longer accepts the token: it is wrong or was revoked, the app was removed, or this address is not allowed.</source>
        <translation>Slack nimmt das Token nicht mehr an: Es ist falsch oder wurde widerrufen, die App wurde entfernt oder diese Adresse ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>Connect Slack again.</source>
        <translation>Verbinden Sie Slack neu.</translation>
    </message>
    <message>
        <source>The Slack token has expired and could not be renewed.</source>
        <translation>Das Slack-Token ist abgelaufen und konnte nicht erneuert werden.</translation>
    </message>
    <message>
        <source>Slack does not let this token do that: it is of the wrong kind, or a policy forbids it.</source>
        <translation>Slack erlaubt das mit diesem Token nicht: Es ist von der falschen Art oder eine Richtlinie verbietet es.</translation>
    </message>
    <message>
        <source>Use a bot token (xoxb-…) or ask the Slack workspace&apos;s administrator.</source>
        <translation>Verwenden Sie ein Bot-Token (xoxb-…) oder fragen Sie die Administration des Slack-Workspaces.</translation>
    </message>
    <message>
        <source>A rule of the Slack workspace or channel keeps apps from posting there.</source>
        <translation>Eine Regel des Slack-Workspaces oder des Kanals hält Apps davon ab, dort zu schreiben.</translation>
    </message>
    <message>
        <source>Change the posting permissions in the channel&apos;s settings.</source>
        <translation>Ändern Sie die Schreibrechte in den Einstellungen des Kanals.</translation>
    </message>
    <message>
        <source>The Slack organization restricts access at the moment.</source>
        <translation>Die Slack-Organisation schränkt den Zugriff zurzeit ein.</translation>
    </message>
    <message>
        <source>Its administrator must act.</source>
        <translation>Ihre Administration muss handeln.</translation>
    </message>
    <message>
        <source>Slack rejected the message as malformed.</source>
        <translation>Slack hat die Nachricht als fehlerhaft abgelehnt.</translation>
    </message>
    <message>
        <source>This is a fault of InfraDots Admin: please report it with the request from the run history.</source>
        <translation>Das ist ein Fehler von InfraDots Admin: Bitte melden Sie ihn mit der Anfrage aus dem Verlauf.</translation>
    </message>
    <message>
        <source>Slack has trouble at the moment and did not take the request.</source>
        <translation>Slack hat zurzeit Störungen und hat die Anfrage nicht angenommen.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>Slack asks to slow down.</source>
        <translation>Slack bittet um langsamere Anfragen.</translation>
    </message>
    <message>
        <source>Wait for the time it names, then try again.</source>
        <translation>Warten Sie so lange, wie Slack es angibt, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Slack&apos;s answer was used already, or is older than ten minutes.</source>
        <translation>Die Antwort von Slack wurde schon verwendet oder ist älter als zehn Minuten.</translation>
    </message>
    <message>
        <source>Begin again.</source>
        <translation>Beginnen Sie neu.</translation>
    </message>
    <message>
        <source>The redirect URL is not the one of the Slack app.</source>
        <translation>Die Weiterleitungs-URL ist nicht die der Slack-App.</translation>
    </message>
    <message>
        <source>Add the one from the organization&apos;s settings under “OAuth &amp; Permissions” in the app&apos;s settings, then begin again.</source>
        <translation>Fügen Sie die aus den Einstellungen der Organisation in den Einstellungen der App unter „OAuth &amp; Permissions“ hinzu und beginnen Sie dann neu.</translation>
    </message>
    <message>
        <source>The Slack app is a public client (PKCE), which gets no bot token here.</source>
        <translation>Die Slack-App ist ein öffentlicher Client (PKCE), der hier kein Bot-Token bekommt.</translation>
    </message>
    <message>
        <source>Create another app without PKCE, or paste a bot token.</source>
        <translation>Legen Sie eine andere App ohne PKCE an oder fügen Sie ein Bot-Token ein.</translation>
    </message>
    <message>
        <source>The bot is not in this channel.</source>
        <translation>Der Bot ist nicht in diesem Kanal.</translation>
    </message>
    <message>
        <source>Type “/invite” and the bot&apos;s name in the channel, or grant the app chat:write.public for public channels.</source>
        <translation>Schreiben Sie im Kanal „/invite“ und den Namen des Bots oder geben Sie der App für öffentliche Kanäle die Berechtigung chat:write.public.</translation>
    </message>
    <message>
        <source>Slack knows no such channel: the name is misspelt, or it is a private channel without the bot.</source>
        <translation>Slack kennt diesen Kanal nicht: Der Name ist falsch geschrieben oder es ist ein privater Kanal ohne den Bot.</translation>
    </message>
    <message>
        <source>Invite the bot, or use the channel&apos;s ID.</source>
        <translation>Laden Sie den Bot ein oder verwenden Sie die ID des Kanals.</translation>
    </message>
    <message>
        <source>The channel is archived.</source>
        <translation>Der Kanal ist archiviert.</translation>
    </message>
    <message>
        <source>Unarchive it or choose another one.</source>
        <translation>Heben Sie die Archivierung auf oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Slack knows no app with this client ID.</source>
        <translation>Slack kennt keine App mit dieser Client-ID.</translation>
    </message>
    <message>
        <source>Copy it again from “Basic Information” in the app&apos;s settings into the organization&apos;s settings.</source>
        <translation>Kopieren Sie sie noch einmal aus „Basic Information“ in den Einstellungen der App in die Einstellungen der Organisation.</translation>
    </message>
    <message>
        <source>The client secret is not that of the Slack app.</source>
        <translation>Das Client-Secret ist nicht das der Slack-App.</translation>
    </message>
    <message>
        <source>Slack does not let the app ask for these permissions.</source>
        <translation>Slack lässt die App nicht nach diesen Berechtigungen fragen.</translation>
    </message>
    <message>
        <source>Give it the ones that “Create the Slack app for me” lists.</source>
        <translation>Geben Sie ihr die, die „Slack-App für mich erstellen“ aufzählt.</translation>
    </message>
    <message>
        <source>The Slack app was given no permission for its bot, so it has no bot token.</source>
        <translation>Die Slack-App hat keine Berechtigung für ihren Bot bekommen und deshalb kein Bot-Token.</translation>
    </message>
    <message>
        <source>Add the bot scopes under “OAuth &amp; Permissions” in the app&apos;s settings.</source>
        <translation>Fügen Sie die Bot-Scopes in den Einstellungen der App unter „OAuth &amp; Permissions“ hinzu.</translation>
    </message>
    <message>
        <source>The Slack app belongs to another Slack workspace than the one chosen.</source>
        <translation>Die Slack-App gehört zu einem anderen Slack-Workspace als dem gewählten.</translation>
    </message>
    <message>
        <source>Choose the workspace it was created in.</source>
        <translation>Wählen Sie den Workspace, in dem sie angelegt wurde.</translation>
    </message>
    <message>
        <source>The Slack app is installed for the whole Slack organization.</source>
        <translation>Die Slack-App ist für die ganze Slack-Organisation installiert.</translation>
    </message>
    <message>
        <source>Its administrator has to change that first.</source>
        <translation>Ihre Administration muss das zuerst ändern.</translation>
    </message>
    <message>
        <source>The Slack app lacks a permission.</source>
        <translation>Der Slack-App fehlt eine Berechtigung.</translation>
    </message>
    <message>
        <source>Add it under “OAuth &amp; Permissions” in the app&apos;s settings and install the app again.</source>
        <translation>Fügen Sie sie in den Einstellungen der App unter „OAuth &amp; Permissions“ hinzu und installieren Sie die App neu.</translation>
    </message>
    <message>
        <source>The Slack workspace is being moved into an organization.</source>
        <translation>Der Slack-Workspace wird gerade in eine Organisation verschoben.</translation>
    </message>
    <message>
        <source>Try again when the move is complete.</source>
        <translation>Versuchen Sie es noch einmal, wenn das abgeschlossen ist.</translation>
    </message>
    <message>
        <source>The Slack workspace has reached the message limit of its plan.</source>
        <translation>Der Slack-Workspace hat die Nachrichtengrenze seines Tarifs erreicht.</translation>
    </message>
    <message>
        <source>Slack failed while it handled the request; part of it may have been done.</source>
        <translation>Bei Slack ist während der Anfrage ein Fehler aufgetreten; ein Teil kann ausgeführt worden sein.</translation>
    </message>
    <message>
        <source>Look into the channel before trying again.</source>
        <translation>Sehen Sie im Kanal nach, bevor Sie es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Slack could not tell which workspace the channel belongs to.</source>
        <translation>Slack konnte nicht feststellen, zu welchem Workspace der Kanal gehört.</translation>
    </message>
    <message>
        <source>Use the channel&apos;s ID instead of its name.</source>
        <translation>Verwenden Sie die ID des Kanals statt seines Namens.</translation>
    </message>
    <message>
        <source>The Slack app lacks the permission %1.</source>
        <extracomment>%1: one or more scopes of a Slack app, such as chat:write</extracomment>
        <translation>Der Slack-App fehlt die Berechtigung %1.</translation>
    </message>
    <message>
        <source>The Slack app lacks the permission %1; it has %2.</source>
        <extracomment>%1 and %2: scopes of a Slack app, such as chat:write</extracomment>
        <translation>Der Slack-App fehlt die Berechtigung %1; sie hat %2.</translation>
    </message>
</context>
<context>
    <name>SlackRedirect</name>
    <message>
        <source>The redirect URL needs a plain path, such as /slack/oauth_redirect, and nothing behind it.</source>
        <translation>Die Redirect-URL braucht einen einfachen Pfad wie /slack/oauth_redirect und nichts dahinter.</translation>
    </message>
    <message>
        <source>The redirect URL needs a port, such as https://localhost:17845/slack/oauth_redirect.</source>
        <translation>Die Redirect-URL braucht einen Port, zum Beispiel https://localhost:17845/slack/oauth_redirect.</translation>
    </message>
    <message>
        <source>Only 127.0.0.1 is listened on. Use localhost or 127.0.0.1 in the redirect URL.</source>
        <translation>Gelauscht wird nur auf 127.0.0.1. Verwenden Sie in der Redirect-URL localhost oder 127.0.0.1.</translation>
    </message>
    <message>
        <source>A redirect URL that is not on this machine must begin with https.</source>
        <translation>Eine Redirect-URL, die nicht auf diesem Rechner liegt, muss mit https beginnen.</translation>
    </message>
</context>
<context>
    <name>SlackScopes</name>
    <message>
        <source>Post notifications into the channels the bot is in.</source>
        <translation>Benachrichtigungen in die Kanäle schreiben, in denen der Bot ist.</translation>
    </message>
    <message>
        <source>Post into public channels without being invited first.</source>
        <translation>In öffentliche Kanäle schreiben, ohne zuvor eingeladen zu werden.</translation>
    </message>
    <message>
        <source>List the public channels, to choose from and to follow renamed ones.</source>
        <translation>Die öffentlichen Kanäle auflisten, um daraus zu wählen und umbenannten zu folgen.</translation>
    </message>
    <message>
        <source>List the private channels the bot is in.</source>
        <translation>Die privaten Kanäle auflisten, in denen der Bot ist.</translation>
    </message>
</context>
<context>
    <name>SlackSignIn</name>
    <message>
        <source>No certificate could be made for this machine. Use a redirect URL with http, or paste the address.</source>
        <translation>Für diesen Rechner konnte kein Zertifikat erzeugt werden. Verwenden Sie eine Redirect-URL mit http oder fügen Sie die Adresse ein.</translation>
    </message>
    <message>
        <source>There is nothing here</source>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <source>InfraDots Admin waits here for a sign-in with Slack.</source>
        <translation>InfraDots Admin wartet hier auf eine Anmeldung bei Slack.</translation>
    </message>
    <message>
        <source>Port %1 is taken by another program, or by another sign-in. End that one, or choose another port in the redirect URL, here and in the Slack app&apos;s settings.</source>
        <translation>Port %1 ist von einem anderen Programm oder einer anderen Anmeldung belegt. Beenden Sie diese oder wählen Sie in der Redirect-URL einen anderen Port, hier und in den Einstellungen der Slack-App.</translation>
    </message>
    <message>
        <source>This program may not listen on port %1 of this machine. Choose another port in the redirect URL, here and in the Slack app&apos;s settings.</source>
        <translation>Dieses Programm darf auf Port %1 dieses Rechners nicht lauschen. Wählen Sie in der Redirect-URL einen anderen Port, hier und in den Einstellungen der Slack-App.</translation>
    </message>
    <message>
        <source>This is not what Slack sends back after a consent. Nothing was changed.</source>
        <translation>Das ist nicht, was Slack nach einer Zustimmung zurückschickt. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Paste the address of the page that the browser ended on. It begins with %1.</source>
        <translation>Fügen Sie die Adresse der Seite ein, auf der der Browser gelandet ist. Sie beginnt mit %1.</translation>
    </message>
    <message>
        <source>The address holds no code from Slack. Copy the whole of it from the address bar, with what stands behind the question mark.</source>
        <translation>Die Adresse enthält keinen Code von Slack. Kopieren Sie sie ganz aus der Adresszeile, mit dem, was hinter dem Fragezeichen steht.</translation>
    </message>
    <message>
        <source>This is the address of Slack&apos;s own page. Choose “Allow” there first; then paste the address of the page that follows. It begins with %1.</source>
        <translation>Das ist die Adresse von Slacks eigener Seite. Wählen Sie dort zuerst „Zulassen“ und fügen Sie dann die Adresse der Seite ein, die folgt. Sie beginnt mit %1.</translation>
    </message>
    <message>
        <source>This is another page&apos;s address. Paste the one that begins with %1.</source>
        <translation>Das ist die Adresse einer anderen Seite. Fügen Sie die ein, die mit %1 beginnt.</translation>
    </message>
    <message>
        <source>The consent was refused on Slack&apos;s page. Nothing was changed.</source>
        <translation>Die Zustimmung wurde auf der Seite von Slack verweigert. Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>SlackTokens</name>
    <message>
        <source>The vault is not open, so the Slack token cannot be renewed. Open it and try again.</source>
        <translation>Der Tresor ist nicht offen, deshalb kann das Slack-Token nicht erneuert werden. Öffnen Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The integration “%1” is not connected to Slack any more.</source>
        <translation>Die Integration „%1“ ist nicht mehr mit Slack verbunden.</translation>
    </message>
    <message>
        <source>The Slack token has to be renewed, but the organization&apos;s settings hold no client ID and client secret of the Slack app. Enter both there.</source>
        <translation>Das Slack-Token muss erneuert werden, aber in den Einstellungen der Organisation fehlen Client-ID und Client-Secret der Slack-App. Geben Sie dort beide ein.</translation>
    </message>
</context>
<context>
    <name>TargetList</name>
    <message>
        <source>“%1” is not an environment with a channel. Write it like production:#prod-alerts.</source>
        <translation>„%1“ ist keine Umgebung mit einem Kanal. Schreiben Sie es wie production:#prod-alerts.</translation>
    </message>
    <message>
        <source>Entry %1 (%2) is not an environment with a URL. Write it like production:https://example.org/hook.</source>
        <translation>Eintrag %1 (%2) ist keine Umgebung mit einer URL. Schreiben Sie ihn wie production:https://example.org/hook.</translation>
    </message>
</context>
<context>
    <name>TestServiceText</name>
    <message>
        <source>60 tests were sent within a minute. Wait a moment, then test again.</source>
        <translation>Innerhalb einer Minute wurden 60 Tests gesendet. Warten Sie einen Moment und testen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>This integration was tested less than a second ago. Wait a moment, then test again.</source>
        <translation>Diese Integration wurde vor weniger als einer Sekunde getestet. Warten Sie einen Moment und testen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>The test was given up before it was sent.</source>
        <translation>Der Test wurde aufgegeben, bevor er gesendet war.</translation>
    </message>
    <message>
        <source>Unnamed integration</source>
        <translation>Unbenannte Integration</translation>
    </message>
    <message>
        <source>The message to %1 was cancelled before it was sent.</source>
        <translation>Die Nachricht an %1 wurde abgebrochen, bevor sie gesendet war.</translation>
    </message>
    <message>
        <source>The message to %1 has not been sent yet.</source>
        <translation>Die Nachricht an %1 wurde noch nicht gesendet.</translation>
    </message>
    <message>
        <source>No reason was given.</source>
        <translation>Ein Grund wurde nicht genannt.</translation>
    </message>
    <message>
        <source>Delivered to %1 in %2 ms.</source>
        <translation>An %1 zugestellt in %2 ms.</translation>
    </message>
    <message>
        <source>%1 refused the message. %2</source>
        <translation>%1 hat die Nachricht abgelehnt. %2</translation>
    </message>
    <message>
        <source>The message did not get to %1. %2</source>
        <translation>Die Nachricht hat %1 nicht erreicht. %2</translation>
    </message>
    <message>
        <source>The message may or may not have arrived at %1. %2</source>
        <translation>Die Nachricht ist vielleicht bei %1 angekommen, vielleicht nicht. %2</translation>
    </message>
    <message>
        <source>%1 took the message in %2 ms, but Workflows does not confirm that it was posted. Look at the channel, or at the flow&apos;s run history.</source>
        <translation>%1 hat die Nachricht in %2 ms angenommen, aber Workflows bestätigt nicht, dass sie veröffentlicht wurde. Sehen Sie im Kanal oder im Ausführungsverlauf des Flows nach.</translation>
    </message>
</context>
<context>
    <name>TestText</name>
    <message>
        <source>Connect a Slack workspace first: without it there is nobody to send the test as.</source>
        <translation>Verbinden Sie zuerst einen Slack-Workspace: Ohne ihn gibt es niemanden, in dessen Namen der Test gesendet werden kann.</translation>
    </message>
    <message>
        <source>Add a channel first, for the test to go to.</source>
        <translation>Fügen Sie zuerst einen Kanal hinzu, an den der Test gehen kann.</translation>
    </message>
    <message>
        <source>Add a webhook URL first, for the test to go to.</source>
        <translation>Fügen Sie zuerst eine Webhook-URL hinzu, an die der Test gehen kann.</translation>
    </message>
    <message>
        <source>Enter the API URL first, for the test to go to.</source>
        <translation>Geben Sie zuerst die API-URL ein, an die der Test gehen kann.</translation>
    </message>
    <message>
        <source>“%1” is not attached to the workspace “%2”: runs there send it nothing. Choose another workspace, or attach it first.</source>
        <translation>„%1“ ist nicht an den Workspace „%2“ angehängt: Läufe dort senden ihr nichts. Wählen Sie einen anderen Workspace oder hängen Sie sie zuerst an.</translation>
    </message>
</context>
<context>
    <name>Unsaved</name>
    <message>
        <source>What you have typed is not saved.</source>
        <translation>Ihre Eingaben sind nicht gespeichert.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
</context>
<context>
    <name>Url</name>
    <message>
        <source>The URL contains a blank, a backslash or an invisible character. Remove it, or write it percent-encoded.</source>
        <translation>Die URL enthält ein Leerzeichen, einen umgekehrten Schrägstrich oder ein unsichtbares Zeichen. Entfernen Sie es oder schreiben Sie es prozentkodiert.</translation>
    </message>
    <message>
        <source>The URL must begin with https://.</source>
        <translation>Die URL muss mit https:// beginnen.</translation>
    </message>
    <message>
        <source>This is not a complete URL. Expected something like https://example.org/path.</source>
        <translation>Das ist keine vollständige URL. Erwartet wird etwas wie https://example.org/path.</translation>
    </message>
    <message>
        <source>The URL must not contain a user name or password. Remove everything between // and @.</source>
        <translation>Die URL darf keinen Benutzernamen und kein Passwort enthalten. Entfernen Sie alles zwischen // und @.</translation>
    </message>
    <message>
        <source>The URL names no host. Expected something like https://example.org/path.</source>
        <translation>Die URL nennt keinen Host. Erwartet wird etwas wie https://example.org/path.</translation>
    </message>
    <message>
        <source>The host name in the URL is not a plain one. Write it as it is registered, without percent signs and doubled dots.</source>
        <translation>Der Hostname in der URL ist ungewöhnlich geschrieben. Schreiben Sie ihn, wie er registriert ist, ohne Prozentzeichen und doppelte Punkte.</translation>
    </message>
    <message>
        <source>The port in the URL must be a number from 1 to 65535.</source>
        <translation>Der Port in der URL muss eine Zahl von 1 bis 65535 sein.</translation>
    </message>
    <message>
        <source>What stands in brackets in the URL is not an IPv6 address. Expected something like https://[2001:db8::1]/path.</source>
        <translation>Was in der URL in Klammern steht, ist keine IPv6-Adresse. Erwartet wird etwas wie https://[2001:db8::1]/path.</translation>
    </message>
    <message>
        <source>The address in the URL is written in an unusual form. Write it as four decimal numbers, like 192.0.2.1.</source>
        <translation>Die Adresse in der URL ist in einer ungewöhnlichen Form geschrieben. Schreiben Sie sie als vier Dezimalzahlen wie 192.0.2.1.</translation>
    </message>
    <message>
        <source>The host name in the URL only looks like a plain one. Type it with the letters it is registered with.</source>
        <translation>Der Hostname in der URL sieht nur wie ein gewöhnlicher aus. Schreiben Sie ihn mit den Buchstaben, mit denen er registriert ist.</translation>
    </message>
    <message>
        <source>The URL must not have a part after #: it would never be sent. Remove it.</source>
        <translation>Die URL darf keinen Teil nach # haben: Er würde nie gesendet. Entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>No message is sent to this address: it is a link-local, metadata, multicast or unspecified one. Use the address of the service.</source>
        <translation>An diese Adresse wird keine Nachricht gesendet: Sie ist eine Link-Local-, Metadaten-, Multicast- oder unbestimmte Adresse. Verwenden Sie die Adresse des Dienstes.</translation>
    </message>
    <message>
        <source>The URL must begin with https://; plain http is only for this machine (localhost).</source>
        <translation>Die URL muss mit https:// beginnen; einfaches http ist nur für diesen Rechner (localhost) erlaubt.</translation>
    </message>
    <message>
        <source>The URL must not have a part after ? or #: paths are added to its end. Remove it.</source>
        <translation>Die URL darf keinen Teil nach ? oder # haben: An ihr Ende werden Pfade angehängt. Entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>A header name consists of letters, digits and hyphens, like X-Api-Key.</source>
        <translation>Ein Headername besteht aus Buchstaben, Ziffern und Bindestrichen, wie X-Api-Key.</translation>
    </message>
    <message>
        <source>A header value must be plain ASCII text in one line. Remove line breaks, accented letters and invisible characters.</source>
        <translation>Ein Headerwert muss einfacher ASCII-Text in einer Zeile sein. Entfernen Sie Zeilenumbrüche, Umlaute, Akzentbuchstaben und unsichtbare Zeichen.</translation>
    </message>
</context>
<context>
    <name>Validation</name>
    <message>
        <source>A signing secret that begins with whsec_ goes on with 24 to 64 bytes in base64. Paste the whole secret.</source>
        <translation>Ein Signaturgeheimnis, das mit whsec_ beginnt, geht mit 24 bis 64 Bytes in Base64 weiter. Fügen Sie das ganze Geheimnis ein.</translation>
    </message>
    <message>
        <source>A signing secret has at least 24 characters. Use a longer one, or let one be generated.</source>
        <translation>Ein Signaturgeheimnis hat mindestens 24 Zeichen. Verwenden Sie ein längeres oder lassen Sie eines erzeugen.</translation>
    </message>
    <message>
        <source>The header “%1” is set by the program itself. Use another name.</source>
        <translation>Den Header „%1“ setzt das Programm selbst. Verwenden Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The header “%1” is there twice. Keep one of them.</source>
        <translation>Den Header „%1“ gibt es zweimal. Behalten Sie einen davon.</translation>
    </message>
    <message>
        <source>The status codes that count as success are a range within 100 to 599, like 200-299.</source>
        <translation>Die Statuscodes, die als Erfolg gelten, sind ein Bereich innerhalb von 100 bis 599, etwa 200-299.</translation>
    </message>
    <message>
        <source>The place in the answer is a JSON pointer, like /ok or /result/state.</source>
        <translation>Die Stelle in der Antwort ist ein JSON-Pointer wie /ok oder /result/state.</translation>
    </message>
    <message>
        <source>The expected value must be JSON, like true, 0 or &quot;ok&quot;.</source>
        <translation>Der erwartete Wert muss JSON sein, etwa true, 0 oder &quot;ok&quot;.</translation>
    </message>
    <message>
        <source>The method must be GET, POST, PUT, PATCH or DELETE.</source>
        <translation>Die Methode muss GET, POST, PUT, PATCH oder DELETE sein.</translation>
    </message>
    <message>
        <source>The content type must be a media type, like application/json.</source>
        <translation>Der Inhaltstyp muss ein Medientyp wie application/json sein.</translation>
    </message>
    <message>
        <source>An environment name has 1 to 200 characters and no line breaks or control characters.</source>
        <translation>Der Name einer Umgebung hat 1 bis 200 Zeichen und keine Zeilenumbrüche oder Steuerzeichen.</translation>
    </message>
    <message>
        <source>An environment that has its own targets must not contain a comma or a colon in its name.</source>
        <translation>Eine Umgebung mit eigenen Zielen darf in ihrem Namen kein Komma und keinen Doppelpunkt haben.</translation>
    </message>
    <message>
        <source>“%1” is not a channel. A channel name has 1 to 80 letters, digits, hyphens and underscores; a channel ID looks like C0123456789.</source>
        <translation>„%1“ ist kein Kanal. Ein Kanalname hat 1 bis 80 Buchstaben, Ziffern, Bindestriche und Unterstriche; eine Kanal-ID sieht aus wie C0123456789.</translation>
    </message>
    <message>
        <source>A webhook URL is empty. Paste the URL from Teams, or remove the entry.</source>
        <translation>Eine Webhook-URL ist leer. Fügen Sie die URL aus Teams ein oder entfernen Sie den Eintrag.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Only Slack and Microsoft Teams integrations have channels or webhook URLs of their own. Remove them.</source>
        <translation>Nur Integrationen für Slack und Microsoft Teams haben eigene Kanäle oder Webhook-URLs. Entfernen Sie sie.</translation>
    </message>
    <message>
        <source>This contains a blank, a line break or a character that is not plain ASCII. Paste it again, without anything around it.</source>
        <translation>Das enthält ein Leerzeichen, einen Zeilenumbruch oder ein Zeichen außerhalb von ASCII. Fügen Sie es noch einmal ein, ohne etwas davor oder danach.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Geben Sie einen Namen ein.</translation>
    </message>
    <message>
        <source>A name has at most 200 characters. Shorten it.</source>
        <translation>Ein Name hat höchstens 200 Zeichen. Kürzen Sie ihn.</translation>
    </message>
    <message>
        <source>A name must not contain line breaks or control characters.</source>
        <translation>Ein Name darf keine Zeilenumbrüche oder Steuerzeichen enthalten.</translation>
    </message>
    <message>
        <source>The name of an organization must not contain a slash.</source>
        <translation>Der Name einer Organisation darf keinen Schrägstrich enthalten.</translation>
    </message>
    <message>
        <source>A Slack client ID consists of digits and a dot. Paste it again.</source>
        <translation>Eine Slack-Client-ID besteht aus Ziffern und einem Punkt. Fügen Sie sie noch einmal ein.</translation>
    </message>
    <message>
        <source>The description contains characters that cannot be stored. Type it again.</source>
        <translation>Die Beschreibung enthält Zeichen, die nicht gespeichert werden können. Geben Sie sie noch einmal ein.</translation>
    </message>
    <message>
        <source>Choose at least one status; otherwise the integration would never fire.</source>
        <translation>Wählen Sie mindestens einen Status; sonst würde die Integration nie senden.</translation>
    </message>
    <message>
        <source>What stands in front of the key is one word of letters, digits and hyphens, like Bearer or Token; or nothing.</source>
        <translation>Vor dem Schlüssel steht ein Wort aus Buchstaben, Ziffern und Bindestrichen, etwa Bearer oder Token; oder nichts.</translation>
    </message>
</context>
<context>
    <name>Vault</name>
    <message>
        <source>The vault is not open yet, so secrets can be neither stored nor used. Open it and try again.</source>
        <translation>Der Tresor ist noch nicht offen; deshalb können Geheimnisse weder gespeichert noch verwendet werden. Öffnen Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Slack</source>
        <translation>Slack</translation>
    </message>
    <message>
        <source>Microsoft Teams</source>
        <translation>Microsoft Teams</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Benutzerdefiniert</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Wartet auf Genehmigung</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Echt</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simuliert</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>After Plan</source>
        <translation>Nach Plan</translation>
    </message>
    <message>
        <source>After Apply</source>
        <translation>Nach Apply</translation>
    </message>
    <message>
        <source>After all stages</source>
        <translation>Nach allen Schritten</translation>
    </message>
    <message>
        <source>Workspace environment override</source>
        <translation>Umgebungsüberschreibung des Workspaces</translation>
    </message>
    <message>
        <source>Organization environment override</source>
        <translation>Umgebungsüberschreibung der Organisation</translation>
    </message>
    <message>
        <source>Workspace default</source>
        <translation>Standard des Workspaces</translation>
    </message>
    <message>
        <source>Organization default</source>
        <translation>Standard der Organisation</translation>
    </message>
    <message>
        <source>API URL</source>
        <translation>API-URL</translation>
    </message>
    <message>
        <source>No target</source>
        <translation>Kein Ziel</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Eingereiht</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>Retry at %1</source>
        <translation>Erneut um %1</translation>
    </message>
    <message>
        <source>Needs your decision</source>
        <translation>Ihre Entscheidung nötig</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Waits to be sent.</source>
        <translation>Wartet darauf, gesendet zu werden.</translation>
    </message>
    <message>
        <source>Is being sent.</source>
        <translation>Wird gerade gesendet.</translation>
    </message>
    <message>
        <source>An attempt failed. It is tried again at %1.</source>
        <translation>Ein Versuch ist fehlgeschlagen. Der nächste folgt um %1.</translation>
    </message>
    <message>
        <source>No answer came, so the message may have arrived. Redeliver it if it did not: sending it again could double it.</source>
        <translation>Es kam keine Antwort; die Nachricht kann also angekommen sein. Stellen Sie sie erneut zu, falls nicht: Noch einmal gesendet, könnte sie doppelt ankommen.</translation>
    </message>
    <message>
        <source>Was not sent: its integration was disabled, detached or deleted before.</source>
        <translation>Wurde nicht gesendet: Ihre Integration wurde vorher ausgeschaltet, gelöst oder gelöscht.</translation>
    </message>
    <message>
        <source>The receiver confirmed it.</source>
        <translation>Der Empfänger hat sie bestätigt.</translation>
    </message>
    <message>
        <source>The receiver refused it; trying again would not help.</source>
        <translation>Der Empfänger hat sie abgelehnt; ein neuer Versuch würde nicht helfen.</translation>
    </message>
    <message>
        <source>Every attempt failed. Redeliver it once the receiver works again.</source>
        <translation>Alle Versuche sind fehlgeschlagen. Stellen Sie sie erneut zu, sobald der Empfänger wieder arbeitet.</translation>
    </message>
    <message>
        <source>No answer came; the message may have arrived.</source>
        <translation>Es kam keine Antwort; die Nachricht ist vielleicht angekommen.</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>gestern %1</translation>
    </message>
    <message>
        <source>Standard Webhooks (webhook-signature)</source>
        <translation>Standard Webhooks (webhook-signature)</translation>
    </message>
    <message>
        <source>GitHub (X-Hub-Signature-256)</source>
        <translation>GitHub (X-Hub-Signature-256)</translation>
    </message>
    <message>
        <source>HCP Terraform (X-TFE-Notification-Signature)</source>
        <translation>HCP Terraform (X-TFE-Notification-Signature)</translation>
    </message>
    <message>
        <source>No envelope: the payload alone</source>
        <translation>Kein Umschlag: nur der Inhalt</translation>
    </message>
    <message>
        <source>Structured: attributes and payload in the body</source>
        <translation>Strukturiert: Attribute und Inhalt im Rumpf</translation>
    </message>
    <message>
        <source>Binary: attributes in ce-… headers</source>
        <translation>Binär: Attribute in Headern ce-…</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 Min.</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 Std. %2 Min.</translation>
    </message>
    <message>
        <source>Teams Workflows took the request (HTTP 202) and posts it later. Whether it did is not told to the sender: look at the channel, or at the flow&apos;s run history.</source>
        <translation>Teams Workflows hat die Anfrage angenommen (HTTP 202) und veröffentlicht sie später. Ob das geschah, erfährt der Absender nicht: Sehen Sie im Kanal oder im Ausführungsverlauf des Flows nach.</translation>
    </message>
</context>
<context>
    <name>Workspaces</name>
    <message>
        <source>A workspace stays in its organization.</source>
        <translation>Ein Workspace bleibt in seiner Organisation.</translation>
    </message>
</context>
<context>
    <name>infradots::AttachedModel</name>
    <message>
        <source>Sends to its API URL</source>
        <translation>Sendet an seine API-URL</translation>
    </message>
    <message>
        <source>None: uses the organization&apos;s</source>
        <translation>Keine: es gelten die der Organisation</translation>
    </message>
    <message>
        <source>%1 (disabled)</source>
        <translation>%1 (ausgeschaltet)</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n status(es) only</source>
        <translation>
            <numerusform>%1, nur %n Status</numerusform>
            <numerusform>%1, nur %n Status</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>Integration</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Run after</source>
        <translation>Auslösen nach</translation>
    </message>
    <message>
        <source>Workspace overrides</source>
        <translation>Workspace-Überschreibungen</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>Angehängt</translation>
    </message>
</context>
<context>
    <name>infradots::AttachmentDialog</name>
    <message>
        <source>Attach Integration</source>
        <translation>Integration anhängen</translation>
    </message>
    <message>
        <source>Edit attachment</source>
        <translation>Zuordnung bearbeiten</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Anhängen</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>infradots::AttachmentForm</name>
    <message>
        <source>Integration to attach</source>
        <translation>Anzuhängende Integration</translation>
    </message>
    <message>
        <source>Run after stage</source>
        <translation>Auslösen nach Schritt</translation>
    </message>
    <message>
        <source>&amp;Integration</source>
        <translation>&amp;Integration</translation>
    </message>
    <message>
        <source>&amp;Run after</source>
        <translation>&amp;Auslösen nach</translation>
    </message>
    <message>
        <source>This type sends every message to its API URL; there is nothing to override.</source>
        <translation>Dieser Typ sendet jede Nachricht an seine API-URL; es gibt nichts zu überschreiben.</translation>
    </message>
    <message>
        <source>Where a message will go</source>
        <translation>Wohin eine Nachricht geht</translation>
    </message>
    <message>
        <source>Environment to try</source>
        <translation>Umgebung zum Ausprobieren</translation>
    </message>
    <message>
        <source>the workspace’s own</source>
        <translation>die des Workspaces</translation>
    </message>
    <message>
        <source>For &amp;environment</source>
        <translation>Für &amp;Umgebung</translation>
    </message>
    <message>
        <source>Workspace channels</source>
        <translation>Kanäle des Workspaces</translation>
    </message>
    <message>
        <source>Workspace webhook URLs</source>
        <translation>Webhook-URLs des Workspaces</translation>
    </message>
    <message>
        <source>Environment channels</source>
        <translation>Kanäle je Umgebung</translation>
    </message>
    <message>
        <source>Environment webhook URLs</source>
        <translation>Webhook-URLs je Umgebung</translation>
    </message>
    <message>
        <source>Leave blank to use the organization&apos;s. An override is for this workspace only.</source>
        <translation>Lassen Sie das Feld leer, damit die der Organisation gelten. Eine Überschreibung gilt nur für diesen Workspace.</translation>
    </message>
    <message>
        <source>For runs that are</source>
        <translation>Für Läufe mit Status</translation>
    </message>
</context>
<context>
    <name>infradots::AuditModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>Woran</translation>
    </message>
    <message>
        <source>Organization created</source>
        <translation>Organisation angelegt</translation>
    </message>
    <message>
        <source>Organization changed</source>
        <translation>Organisation geändert</translation>
    </message>
    <message>
        <source>Organization deleted</source>
        <translation>Organisation gelöscht</translation>
    </message>
    <message>
        <source>Organization restored</source>
        <translation>Organisation wiederhergestellt</translation>
    </message>
    <message>
        <source>Workspace created</source>
        <translation>Workspace angelegt</translation>
    </message>
    <message>
        <source>Workspace changed</source>
        <translation>Workspace geändert</translation>
    </message>
    <message>
        <source>Workspace deleted</source>
        <translation>Workspace gelöscht</translation>
    </message>
    <message>
        <source>Workspace restored</source>
        <translation>Workspace wiederhergestellt</translation>
    </message>
    <message>
        <source>Integration created</source>
        <translation>Integration angelegt</translation>
    </message>
    <message>
        <source>Integration changed</source>
        <translation>Integration geändert</translation>
    </message>
    <message>
        <source>Integration enabled</source>
        <translation>Integration eingeschaltet</translation>
    </message>
    <message>
        <source>Integration disabled</source>
        <translation>Integration ausgeschaltet</translation>
    </message>
    <message>
        <source>Integration deleted</source>
        <translation>Integration gelöscht</translation>
    </message>
    <message>
        <source>Integration restored</source>
        <translation>Integration wiederhergestellt</translation>
    </message>
    <message>
        <source>Integration tested</source>
        <translation>Integration getestet</translation>
    </message>
    <message>
        <source>Integration attached</source>
        <translation>Integration angehängt</translation>
    </message>
    <message>
        <source>Attachment changed</source>
        <translation>Zuordnung geändert</translation>
    </message>
    <message>
        <source>Integration detached</source>
        <translation>Integration abgehängt</translation>
    </message>
    <message>
        <source>Attachment restored</source>
        <translation>Zuordnung wiederhergestellt</translation>
    </message>
    <message>
        <source>Configuration applied</source>
        <translation>Konfiguration angewendet</translation>
    </message>
    <message>
        <source>Messages sent again</source>
        <translation>Nachrichten erneut gesendet</translation>
    </message>
    <message>
        <source>Secret shown</source>
        <translation>Geheimnis angezeigt</translation>
    </message>
    <message>
        <source>Exchange of the vault&apos;s key begun</source>
        <translation>Austausch des Tresorschlüssels begonnen</translation>
    </message>
    <message>
        <source>Exchange of the vault&apos;s key ended</source>
        <translation>Austausch des Tresorschlüssels beendet</translation>
    </message>
</context>
<context>
    <name>infradots::AuditPage</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Every change of every organization, by whom it was made, and what it was before. Never holds a secret.</source>
        <translation>Jede Änderung jeder Organisation, von wem sie stammt und was vorher war. Enthält nie ein Geheimnis.</translation>
    </message>
    <message>
        <source>Filter the changes</source>
        <translation>Änderungen filtern</translation>
    </message>
    <message>
        <source>Filter by name, action or person…</source>
        <translation>Nach Name, Vorgang oder Person filtern …</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
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
        <source>Reading the changes…</source>
        <translation>Änderungen werden gelesen …</translation>
    </message>
    <message>
        <source>No changes yet</source>
        <translation>Noch keine Änderungen</translation>
    </message>
    <message>
        <source>Whatever is created, changed, deleted, tested or shown is listed here.</source>
        <translation>Was angelegt, geändert, gelöscht, getestet oder angezeigt wird, steht hier.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>No change matches this filter.</source>
        <translation>Keine Änderung passt zu diesem Filter.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>The changes cannot be read</source>
        <translation>Die Änderungen können nicht gelesen werden</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happened: to what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing was changed by it.</source>
        <translation>Dadurch wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>infradots::BodyTemplateEdit</name>
    <message>
        <source>Field names</source>
        <translation>Feldnamen</translation>
    </message>
</context>
<context>
    <name>infradots::BodyTemplatePanel</name>
    <message>
        <source>{{ offers the field names; so does Ctrl+Space.</source>
        <translation>{{ bietet die Feldnamen an, ebenso Strg+Leertaste.</translation>
    </message>
    <message>
        <source>Result for</source>
        <translation>Ergebnis für</translation>
    </message>
    <message>
        <source>Sample run</source>
        <translation>Beispiellauf</translation>
    </message>
    <message>
        <source>Body for the sample run</source>
        <translation>Inhalt für den Beispiellauf</translation>
    </message>
    <message>
        <source>Without a template the webhook payload is sent.</source>
        <translation>Ohne Vorlage wird der Webhook-Inhalt gesendet.</translation>
    </message>
    <message>
        <source>There is no result until the template can be read.</source>
        <translation>Es gibt kein Ergebnis, solange die Vorlage nicht lesbar ist.</translation>
    </message>
    <message>
        <source>✓ The result is JSON. Values are escaped for JSON strings.</source>
        <translation>✓ Das Ergebnis ist JSON. Werte werden für JSON-Zeichenketten maskiert.</translation>
    </message>
    <message>
        <source>Values are escaped for XML.</source>
        <translation>Werte werden für XML maskiert.</translation>
    </message>
    <message>
        <source>Values are percent-encoded for a form.</source>
        <translation>Werte werden für ein Formular prozentkodiert.</translation>
    </message>
    <message>
        <source>Values are put in as they are: the content type is none that needs an escape.</source>
        <translation>Werte werden eingesetzt, wie sie sind: Dieser Inhaltstyp braucht keine Maskierung.</translation>
    </message>
</context>
<context>
    <name>infradots::ChannelCompleter</name>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
</context>
<context>
    <name>infradots::ChannelPanel</name>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>The channels of Slack</source>
        <translation>Die Kanäle von Slack</translation>
    </message>
    <message>
        <source>Once the integration is saved and added to Slack, its channels can be chosen here.</source>
        <translation>Sobald die Integration gespeichert und zu Slack hinzugefügt ist, können Sie hier ihre Kanäle wählen.</translation>
    </message>
    <message>
        <source>Not connected: press “Add to Slack” on the integration&apos;s card, and its channels can be chosen here.</source>
        <translation>Nicht verbunden: Drücken Sie auf der Karte der Integration „Zu Slack hinzufügen“, dann können Sie hier ihre Kanäle wählen.</translation>
    </message>
    <message>
        <source>Reading the channels of %1…</source>
        <translation>Die Kanäle von %1 werden gelesen…</translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s) of %1, read %2.</source>
        <translation>
            <numerusform>%n Kanal von %1, gelesen %2.</numerusform>
            <numerusform>%n Kanäle von %1, gelesen %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… und %n weiterer.</numerusform>
            <numerusform>… und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy “%1”</source>
        <translation>„%1“ kopieren</translation>
    </message>
</context>
<context>
    <name>infradots::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Type what you want to do, or a name</source>
        <translation>Geben Sie ein, was Sie tun möchten, oder einen Namen</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Gefundene Befehle</translation>
    </message>
</context>
<context>
    <name>infradots::CoverageChangesModel</name>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Workspace</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Goes no longer to</source>
        <translation>Geht nicht mehr an</translation>
    </message>
    <message>
        <source>Goes newly to</source>
        <translation>Geht neu an</translation>
    </message>
</context>
<context>
    <name>infradots::CoveragePane</name>
    <message>
        <source>Rename an environment or a channel everywhere…</source>
        <translation>Umgebung oder Kanal überall umbenennen…</translation>
    </message>
    <message>
        <source>Export the coverage shown…</source>
        <translation>Gezeigte Abdeckung exportieren…</translation>
    </message>
    <message>
        <source>Who hears of</source>
        <translation>Wer erfährt von</translation>
    </message>
    <message>
        <source>Stage asked for</source>
        <translation>Gefragter Schritt</translation>
    </message>
    <message>
        <source>Status asked for</source>
        <translation>Gefragter Status</translation>
    </message>
    <message>
        <source>Type of integration asked for</source>
        <translation>Gefragter Integrationstyp</translation>
    </message>
    <message>
        <source>any stage</source>
        <translation>jedem Schritt</translation>
    </message>
    <message>
        <source>any status</source>
        <translation>jeder Status</translation>
    </message>
    <message>
        <source>by any integration</source>
        <translation>über alle Integrationen</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>Filter the coverage</source>
        <translation>Abdeckung filtern</translation>
    </message>
    <message>
        <source>Filter by workspace, channel, integration…</source>
        <translation>Nach Workspace, Kanal, Integration… filtern</translation>
    </message>
    <message>
        <source>Workspaces to show</source>
        <translation>Gezeigte Workspaces</translation>
    </message>
    <message>
        <source>All workspaces</source>
        <translation>Alle Workspaces</translation>
    </message>
    <message>
        <source>With gaps</source>
        <translation>Mit Lücken</translation>
    </message>
    <message>
        <source>Where nobody hears</source>
        <translation>Wo es niemand erfährt</translation>
    </message>
    <message>
        <source>Nobody in own environment</source>
        <translation>Niemand in eigener Umgebung</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>The workspace’s own environment. A click or Enter shows why messages go there.</source>
        <translation>Die Umgebung des Workspaces. Ein Klick oder die Eingabetaste zeigt, warum Nachrichten dorthin gehen.</translation>
    </message>
    <message>
        <source>Working out who hears…</source>
        <translation>Es wird ermittelt, wer wovon erfährt…</translation>
    </message>
    <message>
        <source>The coverage cannot be read</source>
        <translation>Die Abdeckung lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>No workspaces yet</source>
        <translation>Noch keine Workspaces</translation>
    </message>
    <message>
        <source>Once there are workspaces, this shows for each of them and every environment who hears of its runs, and where nobody does.</source>
        <translation>Sobald es Workspaces gibt, steht hier für jeden von ihnen und jede Umgebung, wer von seinen Läufen erfährt und wo es niemand tut.</translation>
    </message>
    <message>
        <source>Add Workspace</source>
        <translation>Workspace hinzufügen</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>No workspace matches this filter.</source>
        <translation>Kein Workspace passt zu diesem Filter.</translation>
    </message>
    <message>
        <source>No gaps of this kind</source>
        <translation>Keine Lücken dieser Art</translation>
    </message>
    <message>
        <source>Somebody hears wherever this filter looks.</source>
        <translation>Überall, wo dieser Filter hinsieht, erfährt es jemand.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Show all workspaces</source>
        <translation>Alle Workspaces zeigen</translation>
    </message>
    <message>
        <source>Somebody hears everywhere</source>
        <translation>Überall erfährt es jemand</translation>
    </message>
    <message numerus="yes">
        <source>Nobody hears in %Ln of %L1 cells</source>
        <translation>
            <numerusform>In %Ln von %L1 Zellen erfährt es niemand</numerusform>
            <numerusform>In %Ln von %L1 Zellen erfährt es niemand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n cell(s) a part is not heard</source>
        <translation>
            <numerusform>In %n Zelle bleibt ein Teil unbemerkt</numerusform>
            <numerusform>In %n Zellen bleibt ein Teil unbemerkt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n workspace(s) nobody hears even in their own environment.</source>
        <translation>
            <numerusform>In %n Workspace erfährt es selbst in der eigenen Umgebung niemand.</numerusform>
            <numerusform>In %n Workspaces erfährt es selbst in der eigenen Umgebung niemand.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the coverage</source>
        <translation>Abdeckung exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv);;JSON (*.json)</source>
        <translation>CSV (*.csv);;JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>infradots::CoverageView</name>
    <message>
        <source>Coverage: workspaces by environments</source>
        <translation>Abdeckung: Workspaces nach Umgebungen</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Workspaces</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
</context>
<context>
    <name>infradots::CustomForm</name>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Sent with every request. Values are stored encrypted.</source>
        <translation>Werden mit jeder Anfrage gesendet. Die Werte werden verschlüsselt gespeichert.</translation>
    </message>
    <message>
        <source>Body template</source>
        <translation>Vorlage für den Inhalt</translation>
    </message>
    <message>
        <source>A Mustache template with the fields of the webhook payload, and stage, environment, run_url, approval_url and delivery_id. {{#comment}}…{{/comment}} is left out where there is no comment.</source>
        <translation>Eine Mustache-Vorlage mit den Feldern des Webhook-Inhalts sowie stage, environment, run_url, approval_url und delivery_id. {{#comment}}…{{/comment}} entfällt, wenn es keinen Kommentar gibt.</translation>
    </message>
    <message>
        <source>Counts as delivered when</source>
        <translation>Gilt als zugestellt, wenn</translation>
    </message>
    <message>
        <source>Leave the JSON part blank to go by the status alone.</source>
        <translation>Lassen Sie den JSON-Teil leer, damit nur der Status zählt.</translation>
    </message>
    <message>
        <source>Content type</source>
        <translation>Inhaltstyp</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Success: lowest status</source>
        <translation>Erfolg: niedrigster Status</translation>
    </message>
    <message>
        <source>Success: highest status</source>
        <translation>Erfolg: höchster Status</translation>
    </message>
    <message>
        <source>Success: JSON pointer</source>
        <translation>Erfolg: JSON-Pointer</translation>
    </message>
    <message>
        <source>Success: expected JSON value</source>
        <translation>Erfolg: erwarteter JSON-Wert</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>and JSON at</source>
        <translation>und JSON an</translation>
    </message>
    <message>
        <source>equals</source>
        <translation>gleich</translation>
    </message>
</context>
<context>
    <name>infradots::Database</name>
    <message>
        <source>The integration is attached to this workspace already. Edit that attachment instead.</source>
        <translation>Die Integration ist an diesen Workspace schon angehängt. Bearbeiten Sie stattdessen diese Zuordnung.</translation>
    </message>
    <message>
        <source>The database is closed, so nothing was done.</source>
        <translation>Die Datenbank ist geschlossen; deshalb wurde nichts getan.</translation>
    </message>
    <message>
        <source>A database is open already. Close it first.</source>
        <translation>Eine Datenbank ist schon offen. Schließen Sie sie zuerst.</translation>
    </message>
    <message>
        <source>There is no space left for the database. Make room on the disk and try again.</source>
        <translation>Für die Datenbank ist kein Platz mehr. Schaffen Sie Platz auf dem Datenträger und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>A database operation failed by a defect of this program.</source>
        <translation>Ein Datenbankvorgang ist durch einen Fehler dieses Programms gescheitert.</translation>
    </message>
    <message>
        <source>There is no database at %1. Create it, or choose another place.</source>
        <translation>Unter %1 gibt es keine Datenbank. Legen Sie sie an oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The database was made by an older version of this program. Bring it up to date first, with “infradotsctl init” or by opening it in the window.</source>
        <translation>Die Datenbank stammt von einer älteren Version dieses Programms. Bringen Sie sie zuerst auf den neuen Stand: mit „infradotsctl init“ oder indem Sie sie im Fenster öffnen.</translation>
    </message>
    <message>
        <source>A database is named “sqlite:” and the path of a file.</source>
        <translation>Eine Datenbank wird mit „sqlite:“ und dem Pfad einer Datei angegeben.</translation>
    </message>
    <message>
        <source>This version cannot use a PostgreSQL database. Name one by “sqlite:” and a path.</source>
        <translation>Diese Version kann keine PostgreSQL-Datenbank verwenden. Geben Sie eine mit „sqlite:“ und einem Pfad an.</translation>
    </message>
    <message>
        <source>There is an integration named “%1” in this organization already. Choose another name.</source>
        <translation>In dieser Organisation gibt es schon eine Integration namens „%1“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The database was made by a newer version of this program. Nothing was changed. Install that version, or choose another database.</source>
        <translation>Die Datenbank stammt von einer neueren Version dieses Programms. Es wurde nichts verändert. Installieren Sie diese Version oder wählen Sie eine andere Datenbank.</translation>
    </message>
    <message>
        <source>There is an organization named “%1” already. Choose another name.</source>
        <translation>Es gibt schon eine Organisation namens „%1“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>A secret was not sealed before it was stored, so nothing was stored.</source>
        <translation>Ein Geheimnis war vor dem Speichern nicht versiegelt; deshalb wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>There is one of that name already. Choose another name.</source>
        <translation>Diesen Namen gibt es schon. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>What this belongs to has been deleted in the meantime.</source>
        <translation>Wozu dies gehört, wurde inzwischen gelöscht.</translation>
    </message>
    <message>
        <source>Another program keeps the database locked. Close it or wait a moment, and try again.</source>
        <translation>Ein anderes Programm hält die Datenbank gesperrt. Schließen Sie es oder warten Sie einen Moment und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The database file cannot be opened. Check the permissions of the file and its folder.</source>
        <translation>Die Datenbankdatei kann nicht geöffnet werden. Prüfen Sie die Rechte der Datei und ihres Ordners.</translation>
    </message>
    <message>
        <source>The disk reported an error while the database was used. Check the disk before going on.</source>
        <translation>Der Datenträger hat bei der Benutzung der Datenbank einen Fehler gemeldet. Prüfen Sie ihn, bevor Sie weitermachen.</translation>
    </message>
    <message>
        <source>The database refused a value that this program should not have sent.</source>
        <translation>Die Datenbank hat einen Wert abgelehnt, den dieses Programm nicht hätte senden dürfen.</translation>
    </message>
    <message>
        <source>The database reported an error. The log tells which.</source>
        <translation>Die Datenbank hat einen Fehler gemeldet. Das Protokoll nennt ihn.</translation>
    </message>
    <message>
        <source>The database could not be asked. The log tells which question it was.</source>
        <translation>Die Datenbank konnte nicht abgefragt werden. Das Protokoll nennt die Abfrage.</translation>
    </message>
    <message>
        <source>The database cannot be written. Check that its file and folder belong to you and are not read-only.</source>
        <translation>Die Datenbank kann nicht beschrieben werden. Prüfen Sie, ob Datei und Ordner Ihnen gehören und nicht schreibgeschützt sind.</translation>
    </message>
    <message>
        <source>The file is not a database of this program, or it is damaged. Choose another file or restore a copy.</source>
        <translation>Die Datei ist keine Datenbank dieses Programms oder ist beschädigt. Wählen Sie eine andere Datei oder stellen Sie eine Kopie wieder her.</translation>
    </message>
    <message>
        <source>It is not there any more: it was deleted in the meantime.</source>
        <translation>Das gibt es nicht mehr: Es wurde inzwischen gelöscht.</translation>
    </message>
    <message>
        <source>Somebody else changed this in the meantime. Load it again and repeat your change.</source>
        <translation>Das wurde inzwischen von jemand anderem geändert. Laden Sie es neu und wiederholen Sie Ihre Änderung.</translation>
    </message>
    <message>
        <source>The database has no vault for secrets yet.</source>
        <translation>Die Datenbank hat noch keinen Tresor für Geheimnisse.</translation>
    </message>
    <message>
        <source>The database has a vault for secrets already.</source>
        <translation>Die Datenbank hat schon einen Tresor für Geheimnisse.</translation>
    </message>
    <message>
        <source>The vault of the database was made anew, or is in use by now.</source>
        <translation>Der Tresor der Datenbank wurde neu angelegt oder wird inzwischen verwendet.</translation>
    </message>
    <message>
        <source>There is a workspace named “%1” in this organization already. Choose another name.</source>
        <translation>In dieser Organisation gibt es schon einen Workspace namens „%1“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Another program is exchanging the vault&apos;s key. Try again when it is done.</source>
        <translation>Ein anderes Programm tauscht gerade den Schlüssel des Tresors aus. Versuchen Sie es noch einmal, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>The vault&apos;s key was exchanged meanwhile. Try again; where secrets are shown in a form, open the form again.</source>
        <translation>Der Schlüssel des Tresors wurde inzwischen ausgetauscht. Versuchen Sie es noch einmal; wo ein Formular Geheimnisse zeigt, öffnen Sie es neu.</translation>
    </message>
</context>
<context>
    <name>infradots::DeliveryDetailsDialog</name>
    <message>
        <source>Delivery details</source>
        <translation>Details der Zustellung</translation>
    </message>
    <message>
        <source>Request as sent</source>
        <translation>Anfrage wie gesendet</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Status code</source>
        <translation>Statuscode</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>&amp;Redeliver</source>
        <translation>&amp;Erneut zustellen</translation>
    </message>
    <message>
        <source>Copy as c&amp;URL</source>
        <translation>Als c&amp;URL kopieren</translation>
    </message>
    <message>
        <source>The request as a curl command, with variables in place of secrets</source>
        <translation>Die Anfrage als curl-Befehl, mit Variablen anstelle der Geheimnisse</translation>
    </message>
    <message>
        <source>This delivery cannot be read</source>
        <translation>Diese Zustellung kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>%1 → %2, by the rule “%3”</source>
        <translation>%1 → %2, nach der Regel „%3“</translation>
    </message>
    <message>
        <source>%1, %2: %3, %4</source>
        <translation>%1, %2: %3, %4</translation>
    </message>
    <message>
        <source>Environment: %1</source>
        <translation>Umgebung: %1</translation>
    </message>
    <message>
        <source>Created %1, id %2</source>
        <translation>Angelegt %1, ID %2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Attempts (%1)</source>
        <translation>Versuche (%1)</translation>
    </message>
    <message>
        <source>No attempt has ended yet.</source>
        <translation>Noch kein Versuch ist beendet.</translation>
    </message>
    <message>
        <source>It is still on its way.</source>
        <translation>Sie ist noch unterwegs.</translation>
    </message>
    <message>
        <source>Status code %1</source>
        <translation>Statuscode %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Not sent yet: its other headers are made when it is sent.</source>
        <translation>Noch nicht gesendet: Ihre übrigen Header entstehen beim Senden.</translation>
    </message>
</context>
<context>
    <name>infradots::DeliveryModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Workspace</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>Integration</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>MMM d  HH:mm:ss</source>
        <extracomment>a day without its year and a time, in the letters of QLocale::toString()</extracomment>
        <translation>d. MMM  HH:mm:ss</translation>
    </message>
    <message>
        <source>%1, simulated</source>
        <translation>%1, simuliert</translation>
    </message>
</context>
<context>
    <name>infradots::DeliveryView</name>
    <message>
        <source>Run history</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>infradots::DialogPrompts</name>
    <message>
        <source>What is affected</source>
        <translation>Was betroffen ist</translation>
    </message>
</context>
<context>
    <name>infradots::DoctorPanel</name>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
</context>
<context>
    <name>infradots::EmptyState</name>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
</context>
<context>
    <name>infradots::EndpointForm</name>
    <message>
        <source>https://example.org/hook</source>
        <translation>https://example.org/hook</translation>
    </message>
    <message>
        <source>API URL</source>
        <translation>API-URL</translation>
    </message>
    <message>
        <source>The endpoint that receives the data. Use https; plain http is for this machine alone.</source>
        <translation>Der Endpunkt, der die Daten empfängt. Verwenden Sie https; einfaches http ist nur für diesen Rechner erlaubt.</translation>
    </message>
    <message>
        <source>API Key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Authentication for the endpoint. Stored encrypted.</source>
        <translation>Zugangsdaten für den Endpunkt. Werden verschlüsselt gespeichert.</translation>
    </message>
    <message>
        <source>API Key header</source>
        <translation>Header für den API-Schlüssel</translation>
    </message>
    <message>
        <source>CloudEvents</source>
        <translation>CloudEvents</translation>
    </message>
    <message>
        <source>The envelope of CloudEvents 1.0, for event brokers and functions.</source>
        <translation>Der Umschlag von CloudEvents 1.0, für Event-Broker und Functions.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>In front of the key</source>
        <translation>Vor dem Schlüssel</translation>
    </message>
    <message>
        <source>Sent as “%1: %2”.</source>
        <translation>Gesendet als „%1: %2“.</translation>
    </message>
    <message>
        <source>A key would be sent as “%1: %2”.</source>
        <translation>Ein Schlüssel würde gesendet als „%1: %2“.</translation>
    </message>
</context>
<context>
    <name>infradots::EventForm</name>
    <message>
        <source>Stage</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Commit link</source>
        <translation>Link zum Commit</translation>
    </message>
    <message>
        <source>Run link</source>
        <translation>Link zum Lauf</translation>
    </message>
    <message>
        <source>Approval link</source>
        <translation>Link zur Genehmigung</translation>
    </message>
    <message>
        <source>Fill in a realistic run</source>
        <translation>Realistischen Lauf einsetzen</translation>
    </message>
    <message>
        <source>Replaces the fields above by a run that ends in this status.</source>
        <translation>Ersetzt die Felder darüber durch einen Lauf, der mit diesem Status endet.</translation>
    </message>
</context>
<context>
    <name>infradots::FindingsDialog</name>
    <message>
        <source>Configuration hints</source>
        <translation>Hinweise zur Konfiguration</translation>
    </message>
    <message>
        <source>All of this is valid and will be done as it stands. It is just not likely to be what was meant.</source>
        <translation>All das ist gültig und wird so ausgeführt. Es ist nur vermutlich nicht das, was gemeint war.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Opens the place where it is put right</source>
        <translation>Öffnet die Stelle, an der es berichtigt wird</translation>
    </message>
    <message>
        <source>The configuration cannot be looked at</source>
        <translation>Die Konfiguration kann nicht geprüft werden</translation>
    </message>
    <message>
        <source>Nothing to say</source>
        <translation>Nichts zu sagen</translation>
    </message>
    <message>
        <source>Nothing in this organization looks like a slip.</source>
        <translation>Nichts in dieser Organisation sieht nach einem Versehen aus.</translation>
    </message>
</context>
<context>
    <name>infradots::FindingsModel</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>infradots::HeadersEdit</name>
    <message>
        <source>Add header</source>
        <translation>Header hinzufügen</translation>
    </message>
    <message>
        <source>Header name</source>
        <translation>Name des Headers</translation>
    </message>
    <message>
        <source>X-Team</source>
        <translation>X-Team</translation>
    </message>
    <message>
        <source>Header value</source>
        <translation>Wert des Headers</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Remove header</source>
        <translation>Header entfernen</translation>
    </message>
</context>
<context>
    <name>infradots::HistoryDock</name>
    <message>
        <source>Run history</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Filter by workspace, integration, channel, job, answer…</source>
        <translation>Nach Workspace, Integration, Kanal, Job, Antwort… filtern</translation>
    </message>
    <message>
        <source>Filter the run history</source>
        <translation>Verlauf filtern</translation>
    </message>
    <message>
        <source>Show all workspaces again</source>
        <translation>Wieder alle Workspaces zeigen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simuliert</translation>
    </message>
    <message>
        <source>Shown: workspace %1. Press to show all.</source>
        <translation>Gezeigt: Workspace %1. Drücken Sie hier, um alle zu zeigen.</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Der Verlauf wird gelesen…</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Noch keine Nachrichten</translation>
    </message>
    <message>
        <source>Every message is listed here: where it went, by which rule, and what came back. Press Test on an integration, or simulate a run in a workspace.</source>
        <translation>Hier steht jede Nachricht: wohin sie ging, nach welcher Regel und was zurückkam. Drücken Sie bei einer Integration „Testen“ oder simulieren Sie einen Lauf in einem Workspace.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No message in the history matches this filter.</source>
        <translation>Keine Nachricht im Verlauf passt zu diesem Filter.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>The history cannot be read</source>
        <translation>Der Verlauf kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message numerus="yes">
        <source>%n new ↑</source>
        <translation>
            <numerusform>%n neue ↑</numerusform>
            <numerusform>%n neue ↑</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s): scroll to the top</source>
        <translation>
            <numerusform>%n neue Nachricht: nach oben blättern</numerusform>
            <numerusform>%n neue Nachrichten: nach oben blättern</numerusform>
        </translation>
    </message>
    <message>
        <source>Redeliver</source>
        <translation>Erneut zustellen</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are sent again, to where they went, with the same id and content. A receiver that knows the id ignores a repeat; Slack and Teams show the message again.</source>
        <translation>
            <numerusform>%n Nachricht wird noch einmal an ihr Ziel gesendet, mit derselben ID und demselben Inhalt. Ein Empfänger, der die ID kennt, übergeht die Wiederholung; Slack und Teams zeigen die Nachricht noch einmal.</numerusform>
            <numerusform>%n Nachrichten werden noch einmal an ihre Ziele gesendet, mit denselben IDs und Inhalten. Ein Empfänger, der die ID kennt, übergeht die Wiederholung; Slack und Teams zeigen die Nachricht noch einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export shown history</source>
        <translation>Gezeigten Verlauf exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv);;JSON lines (*.jsonl)</source>
        <translation>CSV (*.csv);;JSON-Zeilen (*.jsonl)</translation>
    </message>
    <message>
        <source>Delivery details</source>
        <translation>Details der Zustellung</translation>
    </message>
    <message>
        <source>Export shown history…</source>
        <translation>Gezeigten Verlauf exportieren…</translation>
    </message>
    <message>
        <source>Type how many they are:</source>
        <translation>Geben Sie ein, wie viele es sind:</translation>
    </message>
    <message>
        <source>Type the number %1.</source>
        <translation>Geben Sie die Zahl %1 ein.</translation>
    </message>
</context>
<context>
    <name>infradots::HistoryPresenter</name>
    <message>
        <source>Nothing was queued: it is still being sent, or its integration was deleted.</source>
        <translation>Nichts wurde eingereiht: Die Nachricht wird noch gesendet oder ihre Integration wurde gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) queued again.</source>
        <translation>
            <numerusform>%n Nachricht wieder eingereiht.</numerusform>
            <numerusform>%n Nachrichten wieder eingereiht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be: still being sent, or without an integration.</source>
        <translation>
            <numerusform>%n konnte nicht eingereiht werden: Sie wird noch gesendet oder hat keine Integration mehr.</numerusform>
            <numerusform>%n konnten nicht eingereiht werden: Sie werden noch gesendet oder haben keine Integration mehr.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>infradots::HttpClient</name>
    <message>
        <source>it has expired</source>
        <translation>es ist abgelaufen</translation>
    </message>
    <message>
        <source>it is not valid yet</source>
        <translation>es ist noch nicht gültig</translation>
    </message>
    <message>
        <source>it was issued for another name</source>
        <translation>es wurde für einen anderen Namen ausgestellt</translation>
    </message>
    <message>
        <source>it is self-signed</source>
        <translation>es ist selbst signiert</translation>
    </message>
    <message>
        <source>its issuer is not trusted on this computer</source>
        <translation>seinem Aussteller wird auf diesem Rechner nicht vertraut</translation>
    </message>
    <message>
        <source>it has been revoked</source>
        <translation>es wurde widerrufen</translation>
    </message>
    <message>
        <source>The certificate of %1 does not hold: %2. Nothing was sent.</source>
        <extracomment>%1 is a host name, %2 a list such as &quot;it has expired, it was issued for another name&quot;</extracomment>
        <translation>Das Zertifikat von %1 gilt nicht: %2. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The request to %1 is not fit to be sent.</source>
        <translation>Die Anfrage an %1 kann so nicht gesendet werden.</translation>
    </message>
    <message>
        <source>%1 leads to an address that no message is sent to. Check the host name.</source>
        <translation>%1 führt zu einer Adresse, an die keine Nachricht gesendet wird. Prüfen Sie den Hostnamen.</translation>
    </message>
    <message>
        <source>The host name %1 was not found. Check its spelling and the network connection.</source>
        <translation>Der Hostname %1 wurde nicht gefunden. Prüfen Sie die Schreibweise und die Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>%1 cannot be reached: it refuses connections or there is no way to it.</source>
        <translation>%1 ist nicht erreichbar: Verbindungen werden abgelehnt oder es gibt keinen Weg dorthin.</translation>
    </message>
    <message>
        <source>No secure connection to %1 (TLS 1.2 or newer) could be made. Nothing was sent.</source>
        <translation>Es konnte keine sichere Verbindung zu %1 (TLS 1.2 oder neuer) hergestellt werden. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 began to answer but did not finish in time.</source>
        <translation>%1 begann zu antworten, wurde aber nicht rechtzeitig fertig.</translation>
    </message>
    <message>
        <source>%1 did not answer in time. The message may have arrived.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet. Die Nachricht ist vielleicht angekommen.</translation>
    </message>
    <message>
        <source>%1 could not be reached in time. Nothing was sent.</source>
        <translation>%1 konnte nicht rechtzeitig erreicht werden. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 closed the connection before its answer was whole.</source>
        <translation>%1 hat die Verbindung geschlossen, bevor die Antwort vollständig war.</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer. The message may have arrived.</source>
        <translation>%1 hat die Verbindung ohne Antwort geschlossen. Die Nachricht ist vielleicht angekommen.</translation>
    </message>
    <message>
        <source>%1 closed the connection before the message was sent.</source>
        <translation>%1 hat die Verbindung geschlossen, bevor die Nachricht gesendet war.</translation>
    </message>
    <message>
        <source>Sending to %1 was cancelled. The message may have arrived.</source>
        <translation>Das Senden an %1 wurde abgebrochen. Die Nachricht ist vielleicht angekommen.</translation>
    </message>
    <message>
        <source>Sending to %1 was cancelled before the message was sent.</source>
        <translation>Das Senden an %1 wurde abgebrochen, bevor die Nachricht gesendet war.</translation>
    </message>
    <message>
        <source>The answer of %1 could not be understood. The message may have arrived.</source>
        <translation>Die Antwort von %1 war nicht verständlich. Die Nachricht ist vielleicht angekommen.</translation>
    </message>
    <message>
        <source>The message could not be sent to %1.</source>
        <translation>Die Nachricht konnte nicht an %1 gesendet werden.</translation>
    </message>
    <message>
        <source>The value of the header “%1” holds characters that cannot be sent. Enter it again without line breaks and with plain letters only.</source>
        <translation>Der Wert des Headers „%1“ enthält Zeichen, die nicht gesendet werden können. Geben Sie ihn ohne Zeilenumbrüche und nur mit einfachen Buchstaben neu ein.</translation>
    </message>
    <message>
        <source>The header “%1” is set by InfraDots Admin. Remove it from the integration.</source>
        <translation>Den Header „%1“ setzt InfraDots Admin. Entfernen Sie ihn aus der Integration.</translation>
    </message>
    <message>
        <source>The header “%1” is given twice. Remove one of the two.</source>
        <translation>Der Header „%1“ ist zweimal angegeben. Entfernen Sie einen der beiden.</translation>
    </message>
    <message>
        <source>The request has no valid method.</source>
        <translation>Die Anfrage hat keine gültige Methode.</translation>
    </message>
    <message>
        <source>The address of the endpoint cannot be read.</source>
        <translation>Die Adresse des Endpunkts ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The certificate of %1 does not hold. Nothing was sent.</source>
        <translation>Das Zertifikat von %1 gilt nicht. Es wurde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>infradots::ImpactPanel</name>
    <message>
        <source>Show which</source>
        <translation>Zeigen, welche</translation>
    </message>
    <message>
        <source>What saving moves</source>
        <translation>Was das Speichern verschiebt</translation>
    </message>
    <message>
        <source>Hide list</source>
        <translation>Liste verbergen</translation>
    </message>
    <message numerus="yes">
        <source>%n more pair(s) move elsewhere.</source>
        <translation>
            <numerusform>%n weiteres Paar wechselt anderswohin.</numerusform>
            <numerusform>%n weitere Paare wechseln anderswohin.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving changes where messages go.</source>
        <translation>Das Speichern ändert, wohin Nachrichten gehen.</translation>
    </message>
</context>
<context>
    <name>infradots::IntegrationCard</name>
    <message>
        <source>No channel yet</source>
        <translation>Noch kein Kanal</translation>
    </message>
    <message>
        <source>No webhook URL yet</source>
        <translation>Noch keine Webhook-URL</translation>
    </message>
    <message numerus="yes">
        <source>%n webhook(s)</source>
        <translation>
            <numerusform>%n Webhook</numerusform>
            <numerusform>%n Webhooks</numerusform>
        </translation>
    </message>
    <message>
        <source>No API URL yet</source>
        <translation>Noch keine API-URL</translation>
    </message>
    <message>
        <source>Add to Slack</source>
        <translation>Zu Slack hinzufügen</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Slack · %1</source>
        <translation>Slack · %1</translation>
    </message>
    <message>
        <source>not attached to a workspace</source>
        <translation>an keinen Workspace angehängt</translation>
    </message>
    <message numerus="yes">
        <source>attached to %n workspace(s)</source>
        <translation>
            <numerusform>an %n Workspace angehängt</numerusform>
            <numerusform>an %n Workspaces angehängt</numerusform>
        </translation>
    </message>
    <message>
        <source>Integration %1, %2</source>
        <translation>Integration %1, %2</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Not ready to send</source>
        <translation>Noch nicht sendebereit</translation>
    </message>
    <message numerus="yes">
        <source>%n failed today</source>
        <translation>
            <numerusform>%n heute fehlgeschlagen</numerusform>
            <numerusform>%n heute fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>Noch nichts gesendet</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) in the last 14 days</source>
        <translation>
            <numerusform>%n Nachricht in den letzten 14 Tagen</numerusform>
            <numerusform>%n Nachrichten in den letzten 14 Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted, not confirmed</source>
        <translation>Angenommen, nicht bestätigt</translation>
    </message>
    <message>
        <source>Slack connection</source>
        <translation>Slack-Verbindung</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Connected to %1 as @%2: permissions, reconnect, disconnect</source>
        <translation>Mit %1 als @%2 verbunden: Berechtigungen, neu verbinden, trennen</translation>
    </message>
    <message>
        <source>Connection lost: connect Slack again</source>
        <translation>Verbindung verloren: Verbinden Sie Slack neu</translation>
    </message>
</context>
<context>
    <name>infradots::IntegrationDialog</name>
    <message>
        <source>Add Integration</source>
        <translation>Integration hinzufügen</translation>
    </message>
    <message>
        <source>Edit Integration</source>
        <translation>Integration bearbeiten</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Speichern</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) need another look before this can be saved.</source>
        <translation>
            <numerusform>%n Feld muss noch korrigiert werden, bevor gespeichert werden kann.</numerusform>
            <numerusform>%n Felder müssen noch korrigiert werden, bevor gespeichert werden kann.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the first</source>
        <translation>Das erste zeigen</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
</context>
<context>
    <name>infradots::IntegrationEditor</name>
    <message>
        <source>Enabled: sends notifications of the workspaces it is attached to</source>
        <translation>Eingeschaltet: sendet Benachrichtigungen der Workspaces, an die sie angehängt ist</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Ops Slack</source>
        <translation>Ops-Slack</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Optional: what this integration is for.</source>
        <translation>Optional: wozu diese Integration dient.</translation>
    </message>
    <message>
        <source>no environment</source>
        <translation>keine Umgebung</translation>
    </message>
    <message>
        <source>Environment to test</source>
        <translation>Zu testende Umgebung</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>Sends a real message, marked as a test, with what is in this form.</source>
        <translation>Sendet eine echte, als Test gekennzeichnete Nachricht mit den Angaben in diesem Formular.</translation>
    </message>
    <message>
        <source>For a run in</source>
        <translation>Für einen Lauf in</translation>
    </message>
    <message>
        <source>The type stays as it was chosen.</source>
        <translation>Der Typ bleibt, wie er gewählt wurde.</translation>
    </message>
    <message>
        <source>Nobody hears of it yet: no rule gives a destination.</source>
        <translation>Noch erfährt niemand davon: Keine Regel ergibt ein Ziel.</translation>
    </message>
    <message>
        <source>Nobody hears of it yet: there is no API URL.</source>
        <translation>Noch erfährt niemand davon: Es gibt keine API-URL.</translation>
    </message>
    <message>
        <source>A message goes to %1 · %2</source>
        <translation>Eine Nachricht geht an %1 · %2</translation>
    </message>
    <message>
        <source>Workspace to test</source>
        <translation>Zu testender Workspace</translation>
    </message>
    <message>
        <source>no workspace in particular</source>
        <translation>kein bestimmter Workspace</translation>
    </message>
    <message>
        <source>its own: %1</source>
        <translation>die eigene: %1</translation>
    </message>
</context>
<context>
    <name>infradots::IntegrationsPane</name>
    <message>
        <source>Add Integration</source>
        <translation>Integration hinzufügen</translation>
    </message>
    <message>
        <source>Filter integrations</source>
        <translation>Integrationen filtern</translation>
    </message>
    <message>
        <source>Test the selected integration</source>
        <translation>Ausgewählte Integration testen</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>Edit the selected integration</source>
        <translation>Ausgewählte Integration bearbeiten</translation>
    </message>
    <message>
        <source>Delete the selected integration</source>
        <translation>Ausgewählte Integration löschen</translation>
    </message>
    <message>
        <source>Reading the integrations…</source>
        <translation>Die Integrationen werden gelesen…</translation>
    </message>
    <message>
        <source>The integrations cannot be read</source>
        <translation>Die Integrationen können nicht gelesen werden</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>No integrations yet</source>
        <translation>Noch keine Integrationen</translation>
    </message>
    <message>
        <source>An integration says where notifications go: Slack channels, Microsoft Teams, or any endpoint that takes a request. Add one here, then attach it to workspaces.</source>
        <translation>Eine Integration sagt, wohin Benachrichtigungen gehen: in Slack-Kanäle, an Microsoft Teams oder an einen beliebigen Endpunkt, der Anfragen annimmt. Fügen Sie hier eine hinzu und hängen Sie sie dann an Workspaces an.</translation>
    </message>
    <message>
        <source>No integration matches</source>
        <translation>Keine passende Integration</translation>
    </message>
    <message>
        <source>None of the integrations has “%1” in its name, description or channels.</source>
        <translation>Keine der Integrationen hat „%1“ in Namen, Beschreibung oder Kanälen.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Check a received signature…</source>
        <translation>Empfangene Signatur prüfen…</translation>
    </message>
</context>
<context>
    <name>infradots::IntegrationsPresenter</name>
    <message numerus="yes">
        <source>%n message(s) not sent yet were cancelled.</source>
        <translation>
            <numerusform>%n noch nicht gesendete Nachricht wurde abgebrochen.</numerusform>
            <numerusform>%n noch nicht gesendete Nachrichten wurden abgebrochen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending a test message…</source>
        <translation>Eine Testnachricht wird gesendet…</translation>
    </message>
    <message>
        <source>Delete integration</source>
        <translation>Integration löschen</translation>
    </message>
    <message>
        <source>Delete the integration “%1”?</source>
        <translation>Möchten Sie die Integration „%1“ löschen?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message numerus="yes">
        <source>%n workspace(s) will no longer notify through it.</source>
        <translation>
            <numerusform>%n Workspace benachrichtigt nicht mehr über sie.</numerusform>
            <numerusform>%n Workspaces benachrichtigen nicht mehr über sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted the integration “%1”.</source>
        <translation>Die Integration „%1“ wurde gelöscht.</translation>
    </message>
</context>
<context>
    <name>infradots::KeyExchanging</name>
    <message>
        <source>The exchange of the key was given up.</source>
        <translation>Der Austausch des Schlüssels wurde aufgegeben.</translation>
    </message>
    <message>
        <source>The exchange of the key was stopped. Everything can be used meanwhile; start it again to go on.</source>
        <translation>Der Austausch des Schlüssels wurde angehalten. Alles bleibt benutzbar; starten Sie ihn erneut, um fortzufahren.</translation>
    </message>
    <message>
        <source>The vault is not open yet. Open it and try again.</source>
        <translation>Der Tresor ist noch nicht offen. Öffnen Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Another program exchanges the key too.</source>
        <translation>Auch ein anderes Programm tauscht den Schlüssel aus.</translation>
    </message>
    <message numerus="yes">
        <source>%n stored value(s) cannot be opened with the old key, so it was not removed. Everything else is sealed with the new key. Enter those secrets again, or end the exchange without them.</source>
        <translation>
            <numerusform>%n gespeicherter Wert lässt sich mit dem alten Schlüssel nicht öffnen, darum wurde dieser nicht entfernt. Alles andere ist mit dem neuen Schlüssel versiegelt. Geben Sie dieses Geheimnis neu ein, oder beenden Sie den Austausch ohne es.</numerusform>
            <numerusform>%n gespeicherte Werte lassen sich mit dem alten Schlüssel nicht öffnen, darum wurde dieser nicht entfernt. Alles andere ist mit dem neuen Schlüssel versiegelt. Geben Sie diese Geheimnisse neu ein, oder beenden Sie den Austausch ohne sie.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>infradots::LimitMeter</name>
    <message>
        <source>%1 of %2 blocks</source>
        <translation>%1 von %2 Blöcken</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 von %2 Zeichen</translation>
    </message>
    <message>
        <source>%1 of %2 bytes</source>
        <translation>%1 von %2 Bytes</translation>
    </message>
    <message>
        <source>comment: %1 of %2 characters</source>
        <translation>Kommentar: %1 von %2 Zeichen</translation>
    </message>
    <message>
        <source>The end of the comment is left out of the message.</source>
        <translation>Das Ende des Kommentars fehlt in der Nachricht.</translation>
    </message>
    <message>
        <source>A comment much longer than this one is cut.</source>
        <translation>Ein viel längerer Kommentar als dieser wird gekürzt.</translation>
    </message>
    <message>
        <source>The message is near what Slack takes. The comment gives way first, then names and links.</source>
        <translation>Die Nachricht ist nahe an dem, was Slack annimmt. Zuerst weicht der Kommentar, dann Namen und Links.</translation>
    </message>
    <message>
        <source>The message is near what Teams takes. The comment gives way first, then names and links.</source>
        <translation>Die Nachricht ist nahe an dem, was Teams annimmt. Zuerst weicht der Kommentar, dann Namen und Links.</translation>
    </message>
    <message>
        <source>The body is larger than webhooks should be: some receivers refuse it. Shorten the template.</source>
        <translation>Der Inhalt ist größer, als Webhooks sein sollten: Manche Empfänger lehnen ihn ab. Kürzen Sie die Vorlage.</translation>
    </message>
    <message>
        <source>The body is nearly as large as webhooks should be. Some receivers refuse more.</source>
        <translation>Der Inhalt ist fast so groß, wie Webhooks sein sollten. Manche Empfänger lehnen mehr ab.</translation>
    </message>
</context>
<context>
    <name>infradots::LintBadge</name>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>No hints</source>
        <translation>Keine Hinweise</translation>
    </message>
    <message>
        <source>What is configured and not likely to be meant: shows the list.</source>
        <translation>Was eingerichtet und vermutlich nicht gemeint ist: zeigt die Liste.</translation>
    </message>
</context>
<context>
    <name>infradots::LockActions</name>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Sperren</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Entsperren</translation>
    </message>
    <message numerus="yes">
        <source>Lock after %n minute(s) without use</source>
        <translation>
            <numerusform>Nach %n Minute ohne Benutzung sperren</numerusform>
            <numerusform>Nach %n Minuten ohne Benutzung sperren</numerusform>
        </translation>
    </message>
    <message>
        <source>Deliver while locked</source>
        <translation>Gesperrt weiter zustellen</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
</context>
<context>
    <name>infradots::MainActions</name>
    <message>
        <source>Create organization…</source>
        <translation>Organisation anlegen…</translation>
    </message>
    <message>
        <source>Rename organization…</source>
        <translation>Organisation umbenennen…</translation>
    </message>
    <message>
        <source>Delete organization…</source>
        <translation>Organisation löschen…</translation>
    </message>
    <message>
        <source>Add the demo organization</source>
        <translation>Demo-Organisation hinzufügen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Filter run history</source>
        <translation>Verlauf filtern</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>Befehl suchen…</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Add Integration…</source>
        <translation>Integration hinzufügen…</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>Add Workspace…</source>
        <translation>Workspace hinzufügen…</translation>
    </message>
    <message>
        <source>Integrations</source>
        <translation>Integrationen</translation>
    </message>
    <message>
        <source>Ctrl+1</source>
        <translation>Ctrl+1</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Workspaces</translation>
    </message>
    <message>
        <source>Ctrl+2</source>
        <translation>Ctrl+2</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Ctrl+3</source>
        <translation>Ctrl+3</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Ctrl+4</source>
        <translation>Ctrl+4</translation>
    </message>
    <message>
        <source>About InfraDots Admin</source>
        <translation>Über InfraDots Admin</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Organization</source>
        <translation>&amp;Organisation</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Ctrl+H</source>
        <translation>Ctrl+H</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Sperren</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>Ctrl+5</source>
        <translation>Ctrl+5</translation>
    </message>
</context>
<context>
    <name>infradots::MainWindow</name>
    <message>
        <source>InfraDots Admin</source>
        <translation>InfraDots Admin</translation>
    </message>
    <message>
        <source>InfraDots Admin %1. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>InfraDots Admin %1. Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
    </message>
    <message>
        <source>workspace</source>
        <translation>Workspace</translation>
    </message>
    <message>
        <source>integration</source>
        <translation>Integration</translation>
    </message>
    <message>
        <source>organization</source>
        <translation>Organisation</translation>
    </message>
</context>
<context>
    <name>infradots::MessageBar</name>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Dismiss message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>infradots::MessagePane</name>
    <message>
        <source>Message and request</source>
        <translation>Nachricht und Anfrage</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Show as on a light screen</source>
        <translation>Wie auf einem hellen Bildschirm zeigen</translation>
    </message>
    <message>
        <source>Show as on a dark screen</source>
        <translation>Wie auf einem dunklen Bildschirm zeigen</translation>
    </message>
</context>
<context>
    <name>infradots::MessagePreview</name>
    <message>
        <source>Message preview</source>
        <translation>Vorschau der Nachricht</translation>
    </message>
    <message>
        <source>&amp;Copy text</source>
        <translation>Text &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>infradots::MovesModel</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Workspace</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Goes to now</source>
        <translation>Geht jetzt an</translation>
    </message>
    <message>
        <source>Will go to</source>
        <translation>Geht künftig an</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemanden</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n workspace and environment pair(s) move from %1 to %2.</source>
        <translation>
            <numerusform>%n Paar aus Workspace und Umgebung wechselt von %1 zu %2.</numerusform>
            <numerusform>%n Paare aus Workspace und Umgebung wechseln von %1 zu %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>infradots::NavigationPresenter</name>
    <message numerus="yes">
        <source>%n attachment(s) to workspaces go with it.</source>
        <translation>
            <numerusform>%n Zuordnung zu einem Workspace fällt damit weg.</numerusform>
            <numerusform>%n Zuordnungen zu Workspaces fallen damit weg.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) not sent yet will be cancelled.</source>
        <translation>
            <numerusform>%n noch nicht gesendete Nachricht wird abgebrochen.</numerusform>
            <numerusform>%n noch nicht gesendete Nachrichten werden abgebrochen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The run history stays. You can undo this for as long as the window is open.</source>
        <translation>Der Verlauf bleibt. Sie können dies rückgängig machen, solange das Fenster offen ist.</translation>
    </message>
    <message>
        <source>Create organization</source>
        <translation>Organisation anlegen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rename organization</source>
        <translation>Organisation umbenennen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Deleted the organization “%1”.</source>
        <translation>Die Organisation „%1“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>Delete organization</source>
        <translation>Organisation löschen</translation>
    </message>
    <message>
        <source>Delete the organization “%1” with everything below it?</source>
        <translation>Möchten Sie die Organisation „%1“ mit allem darin löschen?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>There is an organization of this name already. Choose another name.</source>
        <translation>Es gibt schon eine Organisation dieses Namens. Wählen Sie einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>infradots::Navigator</name>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Create, rename or delete organizations</source>
        <translation>Organisationen anlegen, umbenennen oder löschen</translation>
    </message>
    <message>
        <source>Navigator</source>
        <translation>Navigation</translation>
    </message>
</context>
<context>
    <name>infradots::NavigatorModel</name>
    <message>
        <source>Integrations</source>
        <translation>Integrationen</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Workspaces</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
</context>
<context>
    <name>infradots::NoticeArea</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Locked: stored secrets are not shown. Deliveries go on.</source>
        <translation>Gesperrt: Gespeicherte Geheimnisse werden nicht angezeigt. Zugestellt wird weiter.</translation>
    </message>
    <message>
        <source>Locked: stored secrets are not shown, and deliveries wait.</source>
        <translation>Gesperrt: Gespeicherte Geheimnisse werden nicht angezeigt, und Zustellungen warten.</translation>
    </message>
</context>
<context>
    <name>infradots::OrganizationPage</name>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Integrations</source>
        <translation>Integrationen</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Workspaces</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
</context>
<context>
    <name>infradots::PreviewPanel</name>
    <message>
        <source>Edit run</source>
        <translation>Lauf bearbeiten</translation>
    </message>
    <message>
        <source>Run that the message tells of</source>
        <translation>Lauf, von dem die Nachricht erzählt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Edited run</source>
        <translation>Bearbeiteter Lauf</translation>
    </message>
    <message>
        <source>Shows the run&apos;s fields, to change what the message tells of.</source>
        <translation>Zeigt die Felder des Laufs, um zu ändern, wovon die Nachricht erzählt.</translation>
    </message>
    <message>
        <source>Which of the messages is shown</source>
        <translation>Welche der Nachrichten gezeigt wird</translation>
    </message>
    <message>
        <source>Sample run</source>
        <translation>Beispiellauf</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>An %1</translation>
    </message>
    <message>
        <source>In production, a run like this sends nothing. %1</source>
        <translation>Im Betrieb sendet ein solcher Lauf nichts. %1</translation>
    </message>
</context>
<context>
    <name>infradots::RenameDialog</name>
    <message>
        <source>Rename everywhere</source>
        <translation>Überall umbenennen</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Slack channel</source>
        <translation>Slack-Kanal</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>No message takes another way: runs go where they went before.</source>
        <translation>Keine Nachricht nimmt einen anderen Weg: Alles geht dorthin, wohin es vorher ging.</translation>
    </message>
    <message>
        <source>What moves</source>
        <translation>Was umzieht</translation>
    </message>
    <message>
        <source>prod</source>
        <translation>prod</translation>
    </message>
    <message>
        <source>#prod-alerts</source>
        <translation>#prod-alerts</translation>
    </message>
    <message>
        <source>Nothing to rename</source>
        <translation>Nichts umzubenennen</translation>
    </message>
    <message>
        <source>No environment is named anywhere yet.</source>
        <translation>Noch ist nirgends eine Umgebung genannt.</translation>
    </message>
    <message>
        <source>No Slack channel is set anywhere yet.</source>
        <translation>Noch ist nirgends ein Slack-Kanal festgelegt.</translation>
    </message>
    <message>
        <source>Type the new name</source>
        <translation>Geben Sie den neuen Namen ein</translation>
    </message>
    <message>
        <source>Before anything is done, this shows what changes and which messages go elsewhere.</source>
        <translation>Bevor etwas geschieht, steht hier, was sich ändert und welche Nachrichten woandershin gehen.</translation>
    </message>
    <message>
        <source>Not with this name</source>
        <translation>Nicht mit diesem Namen</translation>
    </message>
    <message numerus="yes">
        <source>%n workspace(s)</source>
        <translation>
            <numerusform>%n Workspace</numerusform>
            <numerusform>%n Workspaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n integration(s)</source>
        <translation>
            <numerusform>%n Integration</numerusform>
            <numerusform>%n Integrationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>%n Zuordnung</numerusform>
            <numerusform>%n Zuordnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes %1. Messages that are queued already go where they were going.</source>
        <translation>Ändert %1. Nachrichten, die schon anstehen, gehen dorthin, wohin sie gehen sollten.</translation>
    </message>
    <message>
        <source>What changes (%L1)</source>
        <translation>Was sich ändert (%L1)</translation>
    </message>
    <message>
        <source>What moves (%L1)</source>
        <translation>Was umzieht (%L1)</translation>
    </message>
    <message>
        <source>“%1” is an environment already: the two become one, and their lists add up.</source>
        <translation>„%1“ ist schon eine Umgebung: Aus beiden wird eine, und ihre Listen kommen zusammen.</translation>
    </message>
    <message>
        <source>“%1” is used already: where a list holds both, it stays once.</source>
        <translation>„%1“ wird schon verwendet: Wo eine Liste beide enthält, bleibt er einmal.</translation>
    </message>
    <message numerus="yes">
        <source>Runs that still name “%1” will take the default routes in %n workspace(s). Rename it where runs come from as well.</source>
        <translation>
            <numerusform>Läufe, die noch „%1“ nennen, nehmen in %n Workspace die Standardrouten. Benennen Sie die Umgebung auch dort um, woher die Läufe kommen.</numerusform>
            <numerusform>Läufe, die noch „%1“ nennen, nehmen in %n Workspaces die Standardrouten. Benennen Sie die Umgebung auch dort um, woher die Läufe kommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Renamed “%1” to “%2” in %n place(s).</source>
        <translation>
            <numerusform>„%1“ an %n Stelle in „%2“ umbenannt.</numerusform>
            <numerusform>„%1“ an %n Stellen in „%2“ umbenannt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>infradots::RenamedThingsModel</name>
    <message>
        <source>Workspace</source>
        <translation>Workspace</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>Integration</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Zuordnung</translation>
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
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>infradots::RequestView</name>
    <message>
        <source>Readable body</source>
        <translation>Lesbarer Inhalt</translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>Als cURL kopieren</translation>
    </message>
    <message>
        <source>Off: the body byte for byte as it is sent</source>
        <translation>Aus: der Inhalt Byte für Byte, wie er gesendet wird</translation>
    </message>
    <message>
        <source>The request as a curl command, with variables in place of secrets</source>
        <translation>Die Anfrage als curl-Befehl, mit Variablen anstelle der Geheimnisse</translation>
    </message>
    <message>
        <source>Exact request</source>
        <translation>Genaue Anfrage</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>infradots::RouteCard</name>
    <message numerus="yes">
        <source>%1, %n status(es) only</source>
        <translation>
            <numerusform>%1, nur %n Status</numerusform>
            <numerusform>%1, nur %n Status</numerusform>
        </translation>
    </message>
    <message>
        <source>Skips</source>
        <translation>Sendet nicht</translation>
    </message>
    <message>
        <source>Fires</source>
        <translation>Sendet</translation>
    </message>
    <message>
        <source>Add to Slack…</source>
        <translation>Mit Slack verbinden…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Change why %1 skips</source>
        <translation>Ändern, warum %1 nicht sendet</translation>
    </message>
</context>
<context>
    <name>infradots::RouteExplainer</name>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>the workspace’s own</source>
        <translation>die des Workspaces</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Nothing is attached to this workspace, so nobody hears of its runs.</source>
        <translation>An diesen Workspace ist nichts angehängt; deshalb erfährt niemand von seinen Läufen.</translation>
    </message>
    <message>
        <source>Where messages go</source>
        <translation>Wohin Nachrichten gehen</translation>
    </message>
    <message>
        <source>Nobody hears of such a run: none of the attached integrations fires.</source>
        <translation>Niemand erfährt von einem solchen Lauf: Keine der angehängten Integrationen sendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 integrations fires: %2</source>
        <translation>
            <numerusform>%n von %1 Integrationen sendet: %2</numerusform>
            <numerusform>%n von %1 Integrationen senden: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>infradots::RouteTrace</name>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Set…</source>
        <translation>Festlegen…</translation>
    </message>
    <message>
        <source>Change “%1” of %2</source>
        <translation>„%1“ von %2 ändern</translation>
    </message>
    <message>
        <source>Set “%1” of %2</source>
        <translation>„%1“ von %2 festlegen</translation>
    </message>
</context>
<context>
    <name>infradots::SandboxModel</name>
    <message>
        <source>not answered</source>
        <translation>nicht beantwortet</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Geantwortet</translation>
    </message>
</context>
<context>
    <name>infradots::SandboxPage</name>
    <message>
        <source>Answers as it should</source>
        <translation>Antwortet, wie er soll</translation>
    </message>
    <message>
        <source>429: too many requests, retry after 2 s</source>
        <translation>429: zu viele Anfragen, in 2 s erneut</translation>
    </message>
    <message>
        <source>500: server error</source>
        <translation>500: Serverfehler</translation>
    </message>
    <message>
        <source>503: unavailable</source>
        <translation>503: nicht verfügbar</translation>
    </message>
    <message>
        <source>Never answers</source>
        <translation>Antwortet nie</translation>
    </message>
    <message>
        <source>Closes the connection</source>
        <translation>Schließt die Verbindung</translation>
    </message>
    <message>
        <source>404: not found</source>
        <translation>404: nicht gefunden</translation>
    </message>
    <message>
        <source>410: gone</source>
        <translation>410: nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>302: redirects elsewhere</source>
        <translation>302: leitet weiter</translation>
    </message>
    <message>
        <source>Answers with far too much</source>
        <translation>Antwortet mit viel zu viel</translation>
    </message>
    <message>
        <source>not_in_channel: the bot is not in the channel</source>
        <translation>not_in_channel: Der Bot ist nicht im Kanal</translation>
    </message>
    <message>
        <source>channel_not_found: no such channel</source>
        <translation>channel_not_found: Kanal unbekannt</translation>
    </message>
    <message>
        <source>is_archived: the channel is archived</source>
        <translation>is_archived: Der Kanal ist archiviert</translation>
    </message>
    <message>
        <source>invalid_auth: the token is not valid</source>
        <translation>invalid_auth: Das Token ist ungültig</translation>
    </message>
    <message>
        <source>missing_scope: a permission is missing</source>
        <translation>missing_scope: Eine Berechtigung fehlt</translation>
    </message>
    <message>
        <source>200 with an error in its text</source>
        <translation>200 mit einem Fehler im Text</translation>
    </message>
    <message>
        <source>202: accepted, as Workflows does</source>
        <translation>202: angenommen, wie Workflows es tut</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Receivers on this machine that play Slack, Teams and a webhook. Simulated runs end here; nothing leaves the machine.</source>
        <translation>Empfänger auf diesem Rechner, die Slack, Teams und einen Webhook spielen. Simulierte Läufe enden hier; nichts verlässt den Rechner.</translation>
    </message>
    <message>
        <source>How %1 answers</source>
        <translation>Wie %1 antwortet</translation>
    </message>
    <message>
        <source>Received messages</source>
        <translation>Empfangene Nachrichten</translation>
    </message>
    <message>
        <source>Request as received</source>
        <translation>Anfrage wie empfangen</translation>
    </message>
    <message>
        <source>Listening on 127.0.0.1:%1</source>
        <translation>Lauscht an 127.0.0.1:%1</translation>
    </message>
    <message>
        <source>Nothing received yet</source>
        <translation>Noch nichts empfangen</translation>
    </message>
    <message>
        <source>Simulate a run in a workspace and send it to the sandbox: its messages appear here as Slack and Teams would show them.</source>
        <translation>Simulieren Sie in einem Workspace einen Lauf und senden Sie ihn an die Sandbox: Seine Nachrichten erscheinen hier so, wie Slack und Teams sie zeigen würden.</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>Läuft nicht</translation>
    </message>
    <message>
        <source>The sandbox is not running</source>
        <translation>Die Sandbox läuft nicht</translation>
    </message>
    <message>
        <source>Its port on this machine could not be opened. Restart the application to try again.</source>
        <translation>Ihr Port auf diesem Rechner konnte nicht geöffnet werden. Starten Sie das Programm neu, um es noch einmal zu versuchen.</translation>
    </message>
    <message>
        <source>Clear messages</source>
        <translation>Nachrichten leeren</translation>
    </message>
    <message>
        <source>Received message</source>
        <translation>Empfangene Nachricht</translation>
    </message>
    <message>
        <source>Answers as it should, with tokens that are renewed</source>
        <translation>Antwortet, wie es soll, mit Tokens, die erneuert werden</translation>
    </message>
    <message>
        <source>token_expired: the token has to be renewed</source>
        <translation>token_expired: Das Token muss erneuert werden</translation>
    </message>
    <message>
        <source>invalid_refresh_token: the token cannot be renewed</source>
        <translation>invalid_refresh_token: Das Token kann nicht erneuert werden</translation>
    </message>
    <message>
        <source>bad_client_secret: a sign-in with the wrong secret</source>
        <translation>bad_client_secret: eine Anmeldung mit dem falschen Secret</translation>
    </message>
    <message>
        <source>invalid_code: a sign-in whose code was used</source>
        <translation>invalid_code: eine Anmeldung mit verbrauchtem Code</translation>
    </message>
    <message>
        <source>Answers as it should, with 5,000 channels</source>
        <translation>Antwortet, wie es soll, mit 5.000 Kanälen</translation>
    </message>
</context>
<context>
    <name>infradots::SecretEdit</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>•••••••• stored</source>
        <translation>•••••••• gespeichert</translation>
    </message>
    <message>
        <source>%1 (stored)</source>
        <translation>%1 (gespeichert)</translation>
    </message>
    <message>
        <source>Leave blank to keep the stored one</source>
        <translation>Leer lassen, um das gespeicherte zu behalten</translation>
    </message>
    <message>
        <source>Keep stored</source>
        <translation>Gespeichertes behalten</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>infradots::SecretGuard</name>
    <message>
        <source>It is locked. Unlock it to see secrets.</source>
        <translation>Gesperrt. Entsperren Sie, um Geheimnisse zu sehen.</translation>
    </message>
</context>
<context>
    <name>infradots::SecretReveal</name>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message numerus="yes">
        <source>Show for %n second(s)</source>
        <translation>
            <numerusform>Für %n Sekunde anzeigen</numerusform>
            <numerusform>Für %n Sekunden anzeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy; it leaves the clipboard by itself</source>
        <translation>Kopieren; verschwindet von selbst aus der Zwischenablage</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>infradots::SettingsPane</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Platform URL</source>
        <translation>URL der Plattform</translation>
    </message>
    <message>
        <source>Where runs can be looked at and approved; notifications link there. May be blank.</source>
        <translation>Wo Läufe angesehen und genehmigt werden können; Benachrichtigungen verweisen dorthin. Darf leer sein.</translation>
    </message>
    <message>
        <source>Slack app</source>
        <translation>Slack-App</translation>
    </message>
    <message>
        <source>The organization&apos;s own Slack app. Not needed where a bot token is pasted.</source>
        <translation>Die eigene Slack-App der Organisation. Nicht nötig, wo ein Bot-Token eingefügt wird.</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-Geheimnis</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>Basis-URL</translation>
    </message>
    <message>
        <source>https://slack.com, unless your Slack is somewhere else.</source>
        <translation>https://slack.com, es sei denn, Ihr Slack ist anderswo.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Redirect URL</source>
        <translation>Redirect-URL</translation>
    </message>
    <message>
        <source>Where Slack sends the browser back to after a sign-in; it must stand in the app&apos;s settings too. On this machine (localhost), with https or, where the app takes it, http; or any https page whose address is then pasted.</source>
        <translation>Wohin Slack den Browser nach einer Anmeldung zurückschickt; sie muss auch in den Einstellungen der App stehen. Auf diesem Rechner (localhost) mit https oder, wo die App es annimmt, http; oder irgendeine https-Seite, deren Adresse dann eingefügt wird.</translation>
    </message>
    <message>
        <source>Create the Slack app for me…</source>
        <translation>Slack-App für mich erstellen…</translation>
    </message>
</context>
<context>
    <name>infradots::SignatureDialog</name>
    <message>
        <source>Received at</source>
        <translation>Empfangen um</translation>
    </message>
    <message>
        <source>Check a received signature</source>
        <translation>Empfangene Signatur prüfen</translation>
    </message>
    <message>
        <source>Paste a request as its receiver got it, to see which part does not fit. Nothing is sent or stored.</source>
        <translation>Fügen Sie eine Anfrage so ein, wie ihr Empfänger sie bekommen hat, um zu sehen, welcher Teil nicht passt. Nichts wird gesendet oder gespeichert.</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>One a line, as JSON, or as curl -v prints them.</source>
        <translation>Zeilenweise, als JSON oder wie curl -v sie ausgibt.</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>To the last line break: it counts. For bytes that are no text, “infradotsctl signature check” reads a file.</source>
        <translation>Bis zum letzten Zeilenumbruch: Er zählt. Für Bytes, die kein Text sind, liest „infradotsctl signature check“ eine Datei.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>A secret that I type</source>
        <translation>Ein Geheimnis, das ich eingebe</translation>
    </message>
    <message>
        <source>Check with</source>
        <translation>Prüfen mit</translation>
    </message>
    <message>
        <source>Signing secret</source>
        <translation>Signaturgeheimnis</translation>
    </message>
    <message>
        <source>As the receiver has it: with whsec_, if it begins so.</source>
        <translation>Wie der Empfänger es hat: mit whsec_, wenn es so beginnt.</translation>
    </message>
    <message>
        <source>Timestamps are judged by this time instead of by now.</source>
        <translation>Zeitstempel werden nach dieser Zeit statt nach jetzt beurteilt.</translation>
    </message>
    <message>
        <source>Otherwise the timestamp is judged by now.</source>
        <translation>Sonst wird der Zeitstempel nach jetzt beurteilt.</translation>
    </message>
    <message>
        <source>The stored secret of “%1”</source>
        <translation>Das gespeicherte Geheimnis von „%1“</translation>
    </message>
    <message>
        <source>Type the secret that the receiver has.</source>
        <translation>Geben Sie das Geheimnis ein, das der Empfänger hat.</translation>
    </message>
    <message>
        <source>Paste the headers of the request.</source>
        <translation>Fügen Sie die Header der Anfrage ein.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
</context>
<context>
    <name>infradots::SignatureReportView</name>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Timestamp</source>
        <translation>Zeitstempel</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>passt</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>passt nicht</translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation>lässt sich nicht sagen</translation>
    </message>
</context>
<context>
    <name>infradots::SigningForm</name>
    <message>
        <source>For new receivers: libraries in many languages verify the id, the time and the body.</source>
        <translation>Für neue Empfänger: Bibliotheken in vielen Sprachen prüfen ID, Zeit und Inhalt.</translation>
    </message>
    <message>
        <source>For receivers that verify webhooks of GitHub: HMAC-SHA256 of the body, in hex. All of the secret&apos;s text is the key.</source>
        <translation>Für Empfänger, die Webhooks von GitHub prüfen: HMAC-SHA256 des Inhalts, hexadezimal. Der ganze Text des Geheimnisses ist der Schlüssel.</translation>
    </message>
    <message>
        <source>For receivers that verify notifications of HCP Terraform: HMAC-SHA512 of the body, in hex. All of the secret&apos;s text is the key.</source>
        <translation>Für Empfänger, die Benachrichtigungen von HCP Terraform prüfen: HMAC-SHA512 des Inhalts, hexadezimal. Der ganze Text des Geheimnisses ist der Schlüssel.</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>The stored secret goes on signing beside it for 24 hours</source>
        <translation>Das gespeicherte Geheimnis signiert daneben noch 24 Stunden weiter</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Signing secret (optional)</source>
        <translation>Signaturgeheimnis (optional)</translation>
    </message>
    <message>
        <source>With it the receiver knows that a request is yours. Stored encrypted.</source>
        <translation>Damit erkennt der Empfänger, dass eine Anfrage von Ihnen kommt. Wird verschlüsselt gespeichert.</translation>
    </message>
    <message>
        <source>Copy it for the receiver now: once saved, it is not shown again.</source>
        <translation>Kopieren Sie es jetzt für den Empfänger: Nach dem Speichern wird es nicht mehr gezeigt.</translation>
    </message>
    <message>
        <source>Requests are signed with the new secret from the moment this is saved: the header of this style has room for one signature. Give the receiver the new secret first.</source>
        <translation>Ab dem Speichern werden Anfragen mit dem neuen Geheimnis signiert: Der Header dieser Art hat Platz für eine Signatur. Geben Sie dem Empfänger zuerst das neue Geheimnis.</translation>
    </message>
    <message>
        <source>Check a received signature…</source>
        <translation>Empfangene Signatur prüfen…</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Makes a new random secret, whsec_…</source>
        <translation>Erzeugt ein neues zufälliges Geheimnis, whsec_…</translation>
    </message>
    <message>
        <source>Copies the secret; it leaves the clipboard after 15 seconds.</source>
        <translation>Kopiert das Geheimnis; nach 15 Sekunden wird es aus der Zwischenablage entfernt.</translation>
    </message>
    <message>
        <source>The previous secret ends when this is saved.</source>
        <translation>Das vorige Geheimnis endet mit dem Speichern.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>The previous secret signs beside this one for another %1, until %2. Give the receiver the new one by then.</source>
        <translation>Das vorige Geheimnis signiert neben diesem noch %1, bis %2. Geben Sie dem Empfänger bis dahin das neue.</translation>
    </message>
    <message>
        <source>The previous secret is kept for another %1, until %2, and does not sign: the header of this style has room for one signature, which is the new secret&apos;s.</source>
        <translation>Das vorige Geheimnis wird noch %1 aufbewahrt, bis %2, und signiert nicht: Der Header dieser Art hat Platz für eine Signatur, und das ist die des neuen Geheimnisses.</translation>
    </message>
    <message>
        <source>End now</source>
        <translation>Jetzt beenden</translation>
    </message>
</context>
<context>
    <name>infradots::SimulatorPanel</name>
    <message>
        <source>Push</source>
        <translation>Push</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Genehmigung</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>The %1 stage reports: %2.</source>
        <translation>Der Schritt %1 meldet: %2.</translation>
    </message>
    <message>
        <source>A push triggers the run. No stage has ended yet, so no integration fires.</source>
        <translation>Ein Push löst den Lauf aus. Noch ist kein Schritt beendet; deshalb sendet keine Integration.</translation>
    </message>
    <message>
        <source>The run is approved. No stage has ended, so no integration fires.</source>
        <translation>Der Lauf ist genehmigt. Es ist kein Schritt beendet; deshalb sendet keine Integration.</translation>
    </message>
    <message>
        <source>Plan ends</source>
        <translation>Plan endet</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Apply ends</source>
        <translation>Apply endet</translation>
    </message>
    <message>
        <source>What each integration does</source>
        <translation>Was jede Integration tut</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>Integration</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>Tut</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Choose how the run goes and start it. Nothing is sent until you say so.</source>
        <translation>Wählen Sie, wie der Lauf verläuft, und starten Sie ihn. Es wird nichts gesendet, bis Sie es verlangen.</translation>
    </message>
    <message>
        <source>%1 ✓</source>
        <translation>%1 ✓</translation>
    </message>
    <message>
        <source>Current step: %1</source>
        <translation>Aktueller Schritt: %1</translation>
    </message>
    <message>
        <source>Skips</source>
        <translation>Sendet nicht</translation>
    </message>
    <message>
        <source>Fires</source>
        <translation>Sendet</translation>
    </message>
    <message>
        <source>Skips: %1</source>
        <translation>Sendet nicht: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No integration fires at this step, so there is nothing to send.</source>
        <translation>Bei diesem Schritt sendet keine Integration; es gibt also nichts zu senden.</translation>
    </message>
    <message>
        <source>Send for real</source>
        <translation>Wirklich senden</translation>
    </message>
    <message>
        <source>These receivers get a real message, marked as simulated, about a run that did not happen.</source>
        <translation>Diese Empfänger bekommen eine echte, als simuliert gekennzeichnete Nachricht über einen Lauf, den es nicht gab.</translation>
    </message>
    <message>
        <source>Needs approval</source>
        <translation>Genehmigung nötig</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Start run</source>
        <translation>Lauf starten</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Send to the sandbox</source>
        <translation>An die Sandbox senden</translation>
    </message>
    <message>
        <source>Send for real…</source>
        <translation>Wirklich senden…</translation>
    </message>
    <message>
        <source>Which of the messages is shown</source>
        <translation>Welche der Nachrichten gezeigt wird</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>An %1</translation>
    </message>
</context>
<context>
    <name>infradots::SimulatorPresenter</name>
    <message numerus="yes">
        <source>%n message(s) sent to the sandbox; the history shows what came back.</source>
        <translation>
            <numerusform>%n Nachricht an die Sandbox gesendet; der Verlauf zeigt, was zurückkam.</numerusform>
            <numerusform>%n Nachrichten an die Sandbox gesendet; der Verlauf zeigt, was zurückkam.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) sent for real; the history shows what came back.</source>
        <translation>
            <numerusform>%n Nachricht wirklich gesendet; der Verlauf zeigt, was zurückkam.</numerusform>
            <numerusform>%n Nachrichten wirklich gesendet; der Verlauf zeigt, was zurückkam.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>infradots::SlackAppDialog</name>
    <message>
        <source>Create the Slack app</source>
        <translation>Slack-App erstellen</translation>
    </message>
    <message>
        <source>Slack&apos;s own page opens with everything filled in: choose your workspace there and press “Create”. Then copy the client ID and the client secret from “Basic Information” to here, and sign in. Or choose “Install to Workspace” there, and paste the bot token.</source>
        <translation>Slacks eigene Seite öffnet sich, und alles ist schon ausgefüllt: Wählen Sie dort Ihren Workspace und drücken Sie „Create“. Kopieren Sie dann Client-ID und Client-Secret aus „Basic Information“ hierher und melden Sie sich an. Oder wählen Sie dort „Install to Workspace“ und fügen Sie das Bot-Token ein.</translation>
    </message>
    <message>
        <source>It sends the browser back to %1</source>
        <translation>Sie schickt den Browser zurück an %1</translation>
    </message>
    <message>
        <source>App manifest</source>
        <translation>App-Manifest</translation>
    </message>
    <message>
        <source>App manifest, for “From a manifest” on Slack&apos;s page</source>
        <translation>App-Manifest, für „From a manifest“ auf der Seite von Slack</translation>
    </message>
    <message>
        <source>Open Slack&apos;s page</source>
        <translation>Seite von Slack öffnen</translation>
    </message>
    <message>
        <source>Copy its address</source>
        <translation>Ihre Adresse kopieren</translation>
    </message>
    <message>
        <source>Copy manifest</source>
        <translation>Manifest kopieren</translation>
    </message>
    <message>
        <source>The page&apos;s address is copied.</source>
        <translation>Die Adresse der Seite ist kopiert.</translation>
    </message>
    <message>
        <source>The manifest is copied.</source>
        <translation>Das Manifest ist kopiert.</translation>
    </message>
    <message>
        <source>What the app may do</source>
        <translation>Was die App darf</translation>
    </message>
    <message>
        <source>No browser could be started. The page&apos;s address is copied: paste it into one.</source>
        <translation>Es konnte kein Browser gestartet werden. Die Adresse der Seite ist kopiert: Fügen Sie sie in einen ein.</translation>
    </message>
</context>
<context>
    <name>infradots::SlackChannelModel</name>
    <message>
        <source>private</source>
        <translation>privat</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>the bot is not in it</source>
        <translation>der Bot ist nicht darin</translation>
    </message>
</context>
<context>
    <name>infradots::SlackConnectDialog</name>
    <message>
        <source>Add to Slack</source>
        <translation>Zu Slack hinzufügen</translation>
    </message>
    <message>
        <source>Asking Slack…</source>
        <translation>Slack wird gefragt…</translation>
    </message>
    <message>
        <source>“%1” is connected to the Slack workspace %2. Invite @%3 into its channels, then press Test.</source>
        <translation>„%1“ ist mit dem Slack-Workspace %2 verbunden. Laden Sie @%3 in die Kanäle ein und drücken Sie dann „Testen“.</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Slack connection</source>
        <translation>Slack-Verbindung</translation>
    </message>
    <message>
        <source>Sign in with Slack</source>
        <translation>Bei Slack anmelden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Preparing the sign-in…</source>
        <translation>Die Anmeldung wird vorbereitet…</translation>
    </message>
    <message>
        <source>Disconnect from Slack</source>
        <translation>Von Slack trennen</translation>
    </message>
    <message>
        <source>Disconnect “%1” from the Slack workspace %2? Its token is revoked, and nothing can be sent until it is connected again.</source>
        <translation>„%1“ vom Slack-Workspace %2 trennen? Das Token wird widerrufen, und bis zur nächsten Verbindung kann nichts gesendet werden.</translation>
    </message>
    <message>
        <source>Telling Slack…</source>
        <translation>Slack wird benachrichtigt…</translation>
    </message>
    <message>
        <source>Forget it here</source>
        <translation>Hier vergessen</translation>
    </message>
    <message>
        <source>“%1” is disconnected from the Slack workspace %2.</source>
        <translation>„%1“ ist vom Slack-Workspace %2 getrennt.</translation>
    </message>
    <message>
        <source>The token was not revoked, since others use it: %1.</source>
        <translation>Das Token wurde nicht widerrufen, da andere es verwenden: %1.</translation>
    </message>
    <message>
        <source>The app lacks %1.</source>
        <translation>Der App fehlt %1.</translation>
    </message>
</context>
<context>
    <name>infradots::SlackConnectForm</name>
    <message>
        <source>&amp;Sign in with the organization&apos;s Slack app</source>
        <translation>Mit der &amp;Slack-App der Organisation anmelden</translation>
    </message>
    <message>
        <source>&amp;Paste a bot token</source>
        <translation>&amp;Bot-Token einfügen</translation>
    </message>
    <message>
        <source>Create the Slack app for me…</source>
        <translation>Slack-App für mich erstellen…</translation>
    </message>
    <message>
        <source>Client ID of the Slack app</source>
        <translation>Client-ID der Slack-App</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-Secret</translation>
    </message>
    <message>
        <source>Both stand under “Basic Information” in the app&apos;s settings. They are kept with the organization; the secret is stored encrypted.</source>
        <translation>Beide stehen unter „Basic Information“ in den Einstellungen der App. Sie werden bei der Organisation aufbewahrt; das Secret wird verschlüsselt gespeichert.</translation>
    </message>
    <message>
        <source>Bot token</source>
        <translation>Bot-Token</translation>
    </message>
    <message>
        <source>Stored encrypted; it is never shown again.</source>
        <translation>Wird verschlüsselt gespeichert und nie wieder angezeigt.</translation>
    </message>
    <message>
        <source>In the settings of your Slack app choose “Install to Workspace”, and copy the Bot User OAuth Token. No page of Slack has to be opened from here.</source>
        <translation>Wählen Sie in den Einstellungen Ihrer Slack-App „Install to Workspace“ und kopieren Sie das „Bot User OAuth Token“. Von hier muss keine Seite von Slack geöffnet werden.</translation>
    </message>
    <message>
        <source>Slack&apos;s page opens in your browser and asks for your consent. Then it comes back to %1, which has to stand under “OAuth &amp; Permissions” in the app&apos;s settings.</source>
        <translation>Die Seite von Slack öffnet sich in Ihrem Browser und bittet um Ihre Zustimmung. Danach geht es zurück an %1; das muss in den Einstellungen der App unter „OAuth &amp; Permissions“ stehen.</translation>
    </message>
    <message>
        <source>Paste the bot token first.</source>
        <translation>Fügen Sie zuerst das Bot-Token ein.</translation>
    </message>
    <message>
        <source>Enter the client ID of the Slack app.</source>
        <translation>Geben Sie die Client-ID der Slack-App ein.</translation>
    </message>
    <message>
        <source>Enter the client secret of the Slack app.</source>
        <translation>Geben Sie das Client-Secret der Slack-App ein.</translation>
    </message>
</context>
<context>
    <name>infradots::SlackConnectionView</name>
    <message>
        <source>The token holds until the app is removed in Slack.</source>
        <translation>Das Token gilt, bis die App in Slack entfernt wird.</translation>
    </message>
    <message>
        <source>The token is renewed by itself; this one ends %1.</source>
        <translation>Das Token wird von selbst erneuert; dieses endet %1.</translation>
    </message>
    <message>
        <source>What the app may do</source>
        <translation>Was die App darf</translation>
    </message>
    <message>
        <source>Connected; the workspace is not known yet.</source>
        <translation>Verbunden; der Workspace ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>Connected to the Slack workspace %1</source>
        <translation>Mit dem Slack-Workspace %1 verbunden</translation>
    </message>
    <message>
        <source>The bot&apos;s name is not known yet.</source>
        <translation>Der Name des Bots ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>Posts as @%1. To let it into a private channel, type %2 there.</source>
        <translation>Schreibt als @%1. Um ihn in einen privaten Kanal zu lassen, schreiben Sie dort %2.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>✓ granted</source>
        <translation>✓ erteilt</translation>
    </message>
    <message>
        <source>✗ missing</source>
        <translation>✗ fehlt</translation>
    </message>
    <message>
        <source>Add what is missing under “OAuth &amp; Permissions” in the app&apos;s settings, install the app again there, then reconnect.</source>
        <translation>Fügen Sie in den Einstellungen der App unter „OAuth &amp; Permissions“ hinzu, was fehlt, installieren Sie die App dort neu und verbinden Sie sie dann hier neu.</translation>
    </message>
</context>
<context>
    <name>infradots::SlackSignIn</name>
    <message>
        <source>This is the answer to another sign-in. Open Slack&apos;s page again from here, and paste the address it leads to.</source>
        <translation>Das ist die Antwort auf eine andere Anmeldung. Öffnen Sie die Seite von Slack von hier noch einmal und fügen Sie die Adresse ein, zu der sie führt.</translation>
    </message>
    <message>
        <source>This answer was used already. Begin again.</source>
        <translation>Diese Antwort wurde schon verwendet. Beginnen Sie noch einmal.</translation>
    </message>
    <message>
        <source>This answer came too late: a sign-in is good for five minutes. Begin again.</source>
        <translation>Diese Antwort kam zu spät: Eine Anmeldung gilt fünf Minuten. Beginnen Sie noch einmal.</translation>
    </message>
    <message>
        <source>No answer came from the browser within five minutes: the page was closed, or it cannot reach this program. Begin again, or paste the address of the page it ends on.</source>
        <translation>Innerhalb von fünf Minuten kam keine Antwort vom Browser: Die Seite wurde geschlossen oder erreicht dieses Programm nicht. Beginnen Sie noch einmal oder fügen Sie die Adresse der Seite ein, auf der er landet.</translation>
    </message>
</context>
<context>
    <name>infradots::SlackSignInPanel</name>
    <message>
        <source>Address of the page the browser ended on</source>
        <translation>Adresse der Seite, auf der der Browser gelandet ist</translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation>Seite noch einmal öffnen</translation>
    </message>
    <message>
        <source>Copy its address</source>
        <translation>Ihre Adresse kopieren</translation>
    </message>
    <message>
        <source>Only needed when the browser cannot show its last page: copy its address from there.</source>
        <translation>Nur nötig, wenn der Browser die letzte Seite nicht anzeigen kann: Kopieren Sie dort die Adresse.</translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation>Diese Adresse verwenden</translation>
    </message>
    <message>
        <source>Choose “Allow” on Slack&apos;s page in your browser. This waits for five minutes.</source>
        <translation>Wählen Sie in Ihrem Browser auf der Seite von Slack „Zulassen“. Darauf wird fünf Minuten gewartet.</translation>
    </message>
    <message>
        <source>No browser could be started. Copy the page&apos;s address, and open it in one.</source>
        <translation>Es konnte kein Browser gestartet werden. Kopieren Sie die Adresse der Seite und öffnen Sie sie in einem.</translation>
    </message>
    <message>
        <source>Your browser warns about the certificate of this machine, since it was made just now: go on all the same. Its SHA-256 fingerprint: %1</source>
        <translation>Ihr Browser warnt vor dem Zertifikat dieses Rechners, da es gerade erst erzeugt wurde: Fahren Sie trotzdem fort. Sein SHA-256-Fingerabdruck: %1</translation>
    </message>
    <message>
        <source>If Slack says that the redirect_uri did not match, add %1 under “OAuth &amp; Permissions” in the app&apos;s settings.</source>
        <translation>Wenn Slack meldet, dass redirect_uri nicht passt, fügen Sie in den Einstellungen der App unter „OAuth &amp; Permissions“ %1 hinzu.</translation>
    </message>
    <message>
        <source>The redirect URL is not on this machine: paste the address of the page it leads to.</source>
        <translation>Die Redirect-URL liegt nicht auf diesem Rechner: Fügen Sie die Adresse der Seite ein, zu der sie führt.</translation>
    </message>
    <message>
        <source>Slack&apos;s answer is there. Finishing…</source>
        <translation>Die Antwort von Slack ist da. Wird abgeschlossen…</translation>
    </message>
</context>
<context>
    <name>infradots::StartPage</name>
    <message>
        <source>Opening the database…</source>
        <translation>Die Datenbank wird geöffnet…</translation>
    </message>
    <message>
        <source>The database cannot be used</source>
        <translation>Die Datenbank kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Who hears about which run, and where?</source>
        <translation>Wer erfährt von welchem Lauf, und wo?</translation>
    </message>
    <message>
        <source>Connect Slack, Microsoft Teams and webhooks to your workspaces, press Test, play a run through, and see where every message goes and why. Start with an organization of your own, or look around in the demo: its messages stay on this machine.</source>
        <translation>Verbinden Sie Slack, Microsoft Teams und Webhooks mit Ihren Workspaces, drücken Sie „Testen“, spielen Sie einen Lauf durch und sehen Sie, wohin jede Nachricht geht und warum. Beginnen Sie mit einer eigenen Organisation oder sehen Sie sich in der Demo um: Ihre Nachrichten bleiben auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Create organization</source>
        <translation>Organisation anlegen</translation>
    </message>
    <message>
        <source>Try the demo organization</source>
        <translation>Demo-Organisation ausprobieren</translation>
    </message>
</context>
<context>
    <name>infradots::StatusLine</name>
    <message>
        <source>nothing to deliver</source>
        <translation>nichts zuzustellen</translation>
    </message>
    <message numerus="yes">
        <source>delivering · %n queued</source>
        <translation>
            <numerusform>stellt zu · %n in der Warteschlange</numerusform>
            <numerusform>stellt zu · %n in der Warteschlange</numerusform>
        </translation>
    </message>
    <message>
        <source>local database</source>
        <translation>lokale Datenbank</translation>
    </message>
    <message>
        <source>no database</source>
        <translation>keine Datenbank</translation>
    </message>
    <message>
        <source>unlocked: %1</source>
        <translation>entsperrt: %1</translation>
    </message>
    <message>
        <source>not available: %1</source>
        <translation>nicht verfügbar: %1</translation>
    </message>
</context>
<context>
    <name>infradots::TargetListEdit</name>
    <message>
        <source>Add to list</source>
        <translation>Zur Liste hinzufügen</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>%1: environment</source>
        <translation>%1: Umgebung</translation>
    </message>
    <message>
        <source>infrastructure, devops</source>
        <translation>infrastructure, devops</translation>
    </message>
    <message>
        <source>#prod-alerts, or production:#prod-alerts, …</source>
        <translation>#prod-alerts oder production:#prod-alerts, …</translation>
    </message>
    <message>
        <source>https://…, https://…</source>
        <translation>https://…, https://…</translation>
    </message>
    <message>
        <source>https://…, or production:https://…</source>
        <translation>https://… oder production:https://…</translation>
    </message>
    <message>
        <source>Add to list: %1</source>
        <translation>Zur Liste hinzufügen: %1</translation>
    </message>
    <message>
        <source>Say where messages for “%1” go, or clear the environment.</source>
        <translation>Sagen Sie, wohin Nachrichten für „%1“ gehen, oder leeren Sie die Umgebung.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Choose from the channels of Slack: %1</source>
        <translation>Aus den Kanälen von Slack wählen: %1</translation>
    </message>
</context>
<context>
    <name>infradots::TargetsForm</name>
    <message>
        <source>Default channels</source>
        <translation>Standardkanäle</translation>
    </message>
    <message>
        <source>Webhook URLs</source>
        <translation>Webhook-URLs</translation>
    </message>
    <message>
        <source>Environment channels</source>
        <translation>Kanäle je Umgebung</translation>
    </message>
    <message>
        <source>Environment webhook URLs</source>
        <translation>Webhook-URLs je Umgebung</translation>
    </message>
    <message>
        <source>Environment channels (optional)</source>
        <translation>Kanäle je Umgebung (optional)</translation>
    </message>
    <message>
        <source>Environment webhook URLs (optional)</source>
        <translation>Webhook-URLs je Umgebung (optional)</translation>
    </message>
    <message>
        <source>Where notifications go unless an environment or a workspace says otherwise. Separate several with commas.</source>
        <translation>Wohin Benachrichtigungen gehen, wenn keine Umgebung und kein Workspace etwas anderes festlegt. Trennen Sie mehrere durch Kommas.</translation>
    </message>
    <message>
        <source>Runs of these environments go to their own channels.</source>
        <translation>Läufe dieser Umgebungen gehen in ihre eigenen Kanäle.</translation>
    </message>
    <message>
        <source>Runs of these environments go to their own webhooks.</source>
        <translation>Läufe dieser Umgebungen gehen an ihre eigenen Webhooks.</translation>
    </message>
    <message>
        <source>In Teams, open the channel that is to hear of runs, and choose ··· (More options), then Workflows.</source>
        <translation>Öffnen Sie in Teams den Kanal, der von Läufen erfahren soll, und wählen Sie ··· (Weitere Optionen), dann „Workflows“.</translation>
    </message>
    <message>
        <source>Choose the template “Send webhook alerts to a channel”. Some versions call it “Post to a channel when a webhook request is received”.</source>
        <translation>Wählen Sie die Vorlage „Webhookwarnungen an einen Kanal senden“. In manchen Versionen heißt sie „In einem Kanal posten, wenn eine Webhookanforderung empfangen wird“.</translation>
    </message>
    <message>
        <source>Give the workflow a name, such as InfraDots, pick the team and the channel, and save it.</source>
        <translation>Geben Sie dem Workflow einen Namen, etwa InfraDots, wählen Sie Team und Kanal, und speichern Sie ihn.</translation>
    </message>
    <message>
        <source>Copy the URL that it shows, to its very end, and paste it here. Who has it can post: treat it as a password.</source>
        <translation>Kopieren Sie die angezeigte URL ganz bis zum Ende, und fügen Sie sie hier ein. Wer sie hat, kann posten: Behandeln Sie sie wie ein Passwort.</translation>
    </message>
    <message>
        <source>Share the flow with a second owner in Power Automate, for it to live on when its owner leaves. In a private channel it must post as a person, not as the Flow bot.</source>
        <translation>Teilen Sie den Flow in Power Automate mit einem zweiten Besitzer, damit er weiterlebt, wenn sein Besitzer geht. In einem privaten Kanal muss er als Person posten, nicht als Flow-Bot.</translation>
    </message>
    <message>
        <source>Workflows URLs of one or more channels, separated with commas. They are stored encrypted and never shown again.</source>
        <translation>Workflows-URLs eines oder mehrerer Kanäle, durch Kommas getrennt. Sie werden verschlüsselt gespeichert und nie wieder gezeigt.</translation>
    </message>
    <message>
        <source>How do I get a Workflows URL?</source>
        <translation>Wie bekomme ich eine Workflows-URL?</translation>
    </message>
</context>
<context>
    <name>infradots::Vault</name>
    <message>
        <source>The vault was locked meanwhile.</source>
        <translation>Der Tresor wurde inzwischen gesperrt.</translation>
    </message>
    <message>
        <source>The vault is locked. Unlock it to use what is stored in it.</source>
        <translation>Der Tresor ist gesperrt. Entsperren Sie ihn, um zu benutzen, was darin liegt.</translation>
    </message>
</context>
<context>
    <name>infradots::VaultService</name>
    <message>
        <source>The key is being exchanged already. Wait until that is done.</source>
        <translation>Der Schlüssel wird bereits ausgetauscht. Warten Sie, bis das fertig ist.</translation>
    </message>
</context>
<context>
    <name>infradots::VaultUnlock</name>
    <message>
        <source>Unlocking was given up.</source>
        <translation>Das Entsperren wurde aufgegeben.</translation>
    </message>
    <message>
        <source>The database holds sealed secrets, but not which key they were sealed with. Restore it from a backup.</source>
        <translation>Die Datenbank enthält versiegelte Geheimnisse, aber nicht die Angabe, mit welchem Schlüssel. Stellen Sie sie aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The database has no vault for secrets yet. Open it in the window, or run “infradotsctl init”.</source>
        <translation>Die Datenbank hat noch keinen Tresor für Geheimnisse. Öffnen Sie sie im Fenster oder führen Sie „infradotsctl init“ aus.</translation>
    </message>
    <message>
        <source>The key of this database&apos;s secrets is not in %1. Restore its entry “%2” there from a backup, or open the database where it was made.</source>
        <extracomment>%1: &quot;the login keychain&quot; or &quot;the key file /path&quot;; %2: the name of an entry</extracomment>
        <translation>Der Schlüssel zu den Geheimnissen dieser Datenbank fehlt an seinem Ort (%1). Stellen Sie dort den Eintrag „%2“ aus einer Sicherung wieder her oder öffnen Sie die Datenbank, wo sie angelegt wurde.</translation>
    </message>
    <message>
        <source>The key in %1 is not the one this database&apos;s secrets were sealed with. Use the right key, or restore it from a backup.</source>
        <extracomment>%1: &quot;the login keychain&quot; or &quot;the key file /path&quot;</extracomment>
        <translation>Der gefundene Tresorschlüssel (%1) ist nicht der, mit dem die Geheimnisse dieser Datenbank versiegelt wurden. Verwenden Sie den richtigen Schlüssel oder stellen Sie ihn aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The login keychain is locked. Unlock it and try again.</source>
        <translation>Der Anmelde-Schlüsselbund ist gesperrt. Entsperren Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The vault key cannot be read from %1.</source>
        <extracomment>%1: &quot;the login keychain&quot; or &quot;the key file /path&quot;</extracomment>
        <translation>Der Tresorschlüssel kann nicht gelesen werden (%1).</translation>
    </message>
</context>
<context>
    <name>infradots::WorkspaceDialog</name>
    <message>
        <source>Add Workspace</source>
        <translation>Workspace hinzufügen</translation>
    </message>
    <message>
        <source>Edit Workspace</source>
        <translation>Workspace bearbeiten</translation>
    </message>
    <message>
        <source>production-infra</source>
        <translation>production-infra</translation>
    </message>
    <message>
        <source>production</source>
        <translation>production</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Environment (optional)</source>
        <translation>Umgebung (optional)</translation>
    </message>
    <message>
        <source>The environment of its runs, unless a run names another. Routing per environment goes by it.</source>
        <translation>Die Umgebung seiner Läufe, sofern ein Lauf keine andere nennt. Nach ihr richten sich die Ziele je Umgebung.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>infradots::WorkspacePage</name>
    <message>
        <source>Integrations</source>
        <translation>Integrationen</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Routen</translation>
    </message>
    <message>
        <source>Simulate a run</source>
        <translation>Lauf simulieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+A</source>
        <translation>Ctrl+Shift+A</translation>
    </message>
    <message>
        <source>No integrations attached</source>
        <translation>Keine Integrationen angehängt</translation>
    </message>
    <message>
        <source>Nobody hears of runs in this workspace. Attach an integration, and choose after which stage it fires and where its messages go.</source>
        <translation>Von Läufen in diesem Workspace erfährt niemand. Hängen Sie eine Integration an und wählen Sie, nach welchem Schritt sie sendet und wohin ihre Nachrichten gehen.</translation>
    </message>
    <message>
        <source>Attach Integration</source>
        <translation>Integration anhängen</translation>
    </message>
    <message>
        <source>Attached integrations</source>
        <translation>Angehängte Integrationen</translation>
    </message>
    <message>
        <source>Reading the workspace…</source>
        <translation>Der Workspace wird gelesen…</translation>
    </message>
    <message>
        <source>The workspace cannot be read</source>
        <translation>Der Workspace kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>No environment: only default routes apply unless an event names one.</source>
        <translation>Keine Umgebung: Es gelten nur Standardrouten, sofern ein Ereignis keine nennt.</translation>
    </message>
    <message>
        <source>Environment: %1</source>
        <translation>Umgebung: %1</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Workspaces</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Workspace</translation>
    </message>
    <message>
        <source>Edit attachment</source>
        <translation>Zuordnung bearbeiten</translation>
    </message>
    <message>
        <source>Detach</source>
        <translation>Lösen</translation>
    </message>
</context>
<context>
    <name>infradots::WorkspacePresenter</name>
    <message>
        <source>The organization has no integrations yet. Add one first.</source>
        <translation>Die Organisation hat noch keine Integrationen. Fügen Sie zuerst eine hinzu.</translation>
    </message>
    <message>
        <source>Every integration of the organization is attached here already.</source>
        <translation>Alle Integrationen der Organisation sind hier schon angehängt.</translation>
    </message>
    <message>
        <source>“%1” no longer hears of runs in “%2”. The history stays.</source>
        <translation>„%1“ erfährt nichts mehr von Läufen in „%2“. Der Verlauf bleibt.</translation>
    </message>
    <message numerus="yes">
        <source>%n unsent message(s) are cancelled.</source>
        <translation>
            <numerusform>%n noch nicht gesendete Nachricht wird abgebrochen.</numerusform>
            <numerusform>%n noch nicht gesendete Nachrichten werden abgebrochen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Detach integration</source>
        <translation>Integration lösen</translation>
    </message>
    <message>
        <source>Detach</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Detached “%1” from “%2”.</source>
        <translation>„%1“ wurde von „%2“ gelöst.</translation>
    </message>
</context>
<context>
    <name>infradots::WorkspacesModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
</context>
<context>
    <name>infradots::WorkspacesPane</name>
    <message>
        <source>Add Workspace</source>
        <translation>Workspace hinzufügen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Rename the selected workspace</source>
        <translation>Ausgewählten Workspace umbenennen</translation>
    </message>
    <message>
        <source>Delete the selected workspace</source>
        <translation>Ausgewählten Workspace löschen</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Workspaces</translation>
    </message>
    <message>
        <source>Reading the workspaces…</source>
        <translation>Die Workspaces werden gelesen…</translation>
    </message>
    <message>
        <source>The workspaces cannot be read</source>
        <translation>Die Workspaces können nicht gelesen werden</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>No workspaces yet</source>
        <translation>Noch keine Workspaces</translation>
    </message>
    <message>
        <source>A workspace is where runs happen. Add the ones whose runs somebody wants to hear of, then attach integrations to them.</source>
        <translation>In einem Workspace finden Läufe statt. Fügen Sie diejenigen hinzu, von deren Läufen jemand erfahren soll, und hängen Sie dann Integrationen an.</translation>
    </message>
</context>
<context>
    <name>infradots::WorkspacesPresenter</name>
    <message>
        <source>Delete workspace</source>
        <translation>Workspace löschen</translation>
    </message>
    <message>
        <source>Delete the workspace “%1”?</source>
        <translation>Möchten Sie den Workspace „%1“ löschen?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Deleted the workspace “%1”.</source>
        <translation>Der Workspace „%1“ wurde gelöscht.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Decide who hears about which infrastructure run, where.</source>
        <translation>Entscheiden, wer von welchem Infrastrukturlauf wo erfährt.</translation>
    </message>
    <message>
        <source>The database to work with, such as sqlite:/path/to/file.</source>
        <translation>Die Datenbank, mit der gearbeitet wird, etwa sqlite:/pfad/zur/datei.</translation>
    </message>
    <message>
        <source>A key file, for machines without a keychain.</source>
        <translation>Eine Schlüsseldatei für Rechner ohne Schlüsselbund.</translation>
    </message>
</context>
</TS>
