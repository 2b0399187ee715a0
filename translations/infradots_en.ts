<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>Check</name>
    <message numerus="yes">
        <source>The vault is open; its key is in %1. %n secret(s) are sealed.</source>
        <translation>
            <numerusform>The vault is open; its key is in %1. %n secret is sealed.</numerusform>
            <numerusform>The vault is open; its key is in %1. %n secrets are sealed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s) are due, the oldest since %1, and nobody sends them. Open the window or run “infradotsctl dispatch”.</source>
        <translation>
            <numerusform>%n delivery is due, since %1, and nobody sends it. Open the window or run “infradotsctl dispatch”.</numerusform>
            <numerusform>%n deliveries are due, the oldest since %1, and nobody sends them. Open the window or run “infradotsctl dispatch”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s) are waiting to be sent.</source>
        <translation>
            <numerusform>%n delivery is waiting to be sent.</numerusform>
            <numerusform>%n deliveries are waiting to be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s) were being sent by a process that has ended. The next dispatcher settles them.</source>
        <translation>
            <numerusform>%n delivery was being sent by a process that has ended. The next dispatcher settles it.</numerusform>
            <numerusform>%n deliveries were being sent by a process that has ended. The next dispatcher settles them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s) may or may not have arrived and wait for your decision in the history.</source>
        <translation>
            <numerusform>%n delivery may or may not have arrived and waits for your decision in the history.</numerusform>
            <numerusform>%n deliveries may or may not have arrived and wait for your decision in the history.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryExport</name>
    <message numerus="yes">
        <source>%n row(s) exported.</source>
        <translation>
            <numerusform>%n row exported.</numerusform>
            <numerusform>%n rows exported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryService</name>
    <message numerus="yes">
        <source>%n message(s) would be sent again. Say how many they are, to show that this is meant.</source>
        <translation>
            <numerusform>%n message would be sent again. Say how many they are, to show that this is meant.</numerusform>
            <numerusform>%n messages would be sent again. Say how many they are, to show that this is meant.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lint</name>
    <message numerus="yes">
        <source>The integration is switched off: %n workspace(s) it is attached to are told nothing by it.</source>
        <translation>
            <numerusform>The integration is switched off: %n workspace it is attached to is told nothing by it.</numerusform>
            <numerusform>The integration is switched off: %n workspaces it is attached to are told nothing by it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” and “%2” both send to %3 for runs of %n workspace(s), such as %4: every such message comes twice.</source>
        <translation>
            <numerusform>“%1” and “%2” both send to %3 for runs of %n workspace, %4: every such message comes twice.</numerusform>
            <numerusform>“%1” and “%2” both send to %3 for runs of %n workspaces, such as %4: every such message comes twice.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessagePreview</name>
    <message numerus="yes">
        <source>(Teams shows the first %n action(s) only)</source>
        <translation>
            <numerusform>(Teams shows %n action only)</numerusform>
            <numerusform>(Teams shows the first %n actions only)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignatureText</name>
    <message numerus="yes">
        <source>The timestamp is too old: %n second(s) before the time of receipt, and the libraries allow 300. If the request was received earlier, say when.</source>
        <translation>
            <numerusform>The timestamp is too old: %n second before the time of receipt, and the libraries allow 300. If the request was received earlier, say when.</numerusform>
            <numerusform>The timestamp is too old: %n seconds before the time of receipt, and the libraries allow 300. If the request was received earlier, say when.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The timestamp is %n second(s) ahead of the time of receipt, and the libraries allow 300. A clock is wrong.</source>
        <translation>
            <numerusform>The timestamp is %n second ahead of the time of receipt, and the libraries allow 300. A clock is wrong.</numerusform>
            <numerusform>The timestamp is %n seconds ahead of the time of receipt, and the libraries allow 300. A clock is wrong.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more part(s) do not fit.</source>
        <translation>
            <numerusform>%n more part does not fit.</numerusform>
            <numerusform>%n more parts do not fit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>infradots::ApplyCommand</name>
    <message numerus="yes">
        <source>%n unsent deliveries would be cancelled.</source>
        <translation>
            <numerusform>%n unsent delivery would be cancelled.</numerusform>
            <numerusform>%n unsent deliveries would be cancelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsent deliveries were cancelled.</source>
        <translation>
            <numerusform>%n unsent delivery was cancelled.</numerusform>
            <numerusform>%n unsent deliveries were cancelled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>infradots::AttachedModel</name>
    <message numerus="yes">
        <source>%1, %n status(es) only</source>
        <translation>
            <numerusform>%1, %n status only</numerusform>
            <numerusform>%1, %n statuses only</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>infradots::ChannelPanel</name>
    <message numerus="yes">
        <source>%n channel(s) of %1, read %2.</source>
        <translation>
            <numerusform>%n channel of %1, read %2.</numerusform>
            <numerusform>%n channels of %1, read %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… and %n more.</numerusform>
            <numerusform>… and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>infradots::CoveragePane</name>
    <message numerus="yes">
        <source>Nobody hears in %Ln of %L1 cells</source>
        <translation>
            <numerusform>Nobody hears in %Ln of %L1 cells</numerusform>
            <numerusform>Nobody hears in %Ln of %L1 cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n cell(s) a part is not heard</source>
        <translation>
            <numerusform>In %n cell a part is not heard</numerusform>
            <numerusform>In %n cells a part is not heard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n workspace(s) nobody hears even in their own environment.</source>
        <translation>
            <numerusform>In %n workspace nobody hears even in its own environment.</numerusform>
            <numerusform>In %n workspaces nobody hears even in their own environment.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>infradots::DispatchCommand</name>
    <message numerus="yes">
        <source>%n attempts, %1 delivered.</source>
        <translation>
            <numerusform>%n attempt, %1 delivered.</numerusform>
            <numerusform>%n attempts, %1 delivered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>infradots::HistoryDock</name>
    <message numerus="yes">
        <source>%n new ↑</source>
        <translation>
            <numerusform>%n new ↑</numerusform>
            <numerusform>%n new ↑</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s): scroll to the top</source>
        <translation>
            <numerusform>%n new message: scroll to the top</numerusform>
            <numerusform>%n new messages: scroll to the top</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are sent again, to where they went, with the same id and content. A receiver that knows the id ignores a repeat; Slack and Teams show the message again.</source>
        <translation>
            <numerusform>%n message is sent again, to where it went, with the same id and content. A receiver that knows the id ignores a repeat; Slack and Teams show the message again.</numerusform>
            <numerusform>%n messages are sent again, to where they went, with the same ids and content. A receiver that knows the id ignores a repeat; Slack and Teams show the message again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>infradots::HistoryPresenter</name>
    <message numerus="yes">
        <source>%n message(s) queued again.</source>
        <translation>
            <numerusform>%n message queued again.</numerusform>
            <numerusform>%n messages queued again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be: still being sent, or without an integration.</source>
        <translation>
            <numerusform>%n could not be: still being sent, or without an integration.</numerusform>
            <numerusform>%n could not be: still being sent, or without an integration.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>infradots::ImpactPanel</name>
    <message numerus="yes">
        <source>%n more pair(s) move elsewhere.</source>
        <translation>
            <numerusform>%n more pair moves elsewhere.</numerusform>
            <numerusform>%n more pairs move elsewhere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>infradots::IntegrationCard</name>
    <message numerus="yes">
        <source>%n webhook(s)</source>
        <translation>
            <numerusform>%n webhook</numerusform>
            <numerusform>%n webhooks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>attached to %n workspace(s)</source>
        <translation>
            <numerusform>attached to %n workspace</numerusform>
            <numerusform>attached to %n workspaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed today</source>
        <translation>
            <numerusform>%n failed today</numerusform>
            <numerusform>%n failed today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) in the last 14 days</source>
        <translation>
            <numerusform>%n message in the last 14 days</numerusform>
            <numerusform>%n messages in the last 14 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>infradots::IntegrationDialog</name>
    <message numerus="yes">
        <source>%n field(s) need another look before this can be saved.</source>
        <translation>
            <numerusform>%n field needs another look before this can be saved.</numerusform>
            <numerusform>%n fields need another look before this can be saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>infradots::IntegrationsPresenter</name>
    <message numerus="yes">
        <source>%n message(s) not sent yet were cancelled.</source>
        <translation>
            <numerusform>%n message not sent yet was cancelled.</numerusform>
            <numerusform>%n messages not sent yet were cancelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n workspace(s) will no longer notify through it.</source>
        <translation>
            <numerusform>%n workspace will no longer notify through it.</numerusform>
            <numerusform>%n workspaces will no longer notify through it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>infradots::KeyExchanging</name>
    <message numerus="yes">
        <source>%n stored value(s) cannot be opened with the old key, so it was not removed. Everything else is sealed with the new key. Enter those secrets again, or end the exchange without them.</source>
        <translation>
            <numerusform>%n stored value cannot be opened with the old key, so it was not removed. Everything else is sealed with the new key. Enter that secret again, or end the exchange without it.</numerusform>
            <numerusform>%n stored values cannot be opened with the old key, so it was not removed. Everything else is sealed with the new key. Enter those secrets again, or end the exchange without them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>infradots::LintBadge</name>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>infradots::LockActions</name>
    <message numerus="yes">
        <source>Lock after %n minute(s) without use</source>
        <translation>
            <numerusform>Lock after %n minute without use</numerusform>
            <numerusform>Lock after %n minutes without use</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>infradots::MovesModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n workspace and environment pair(s) move from %1 to %2.</source>
        <translation>
            <numerusform>%n workspace and environment pair moves from %1 to %2.</numerusform>
            <numerusform>%n workspace and environment pairs move from %1 to %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>infradots::NavigationPresenter</name>
    <message numerus="yes">
        <source>%n attachment(s) to workspaces go with it.</source>
        <translation>
            <numerusform>%n attachment to a workspace goes with it.</numerusform>
            <numerusform>%n attachments to workspaces go with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) not sent yet will be cancelled.</source>
        <translation>
            <numerusform>%n message not sent yet will be cancelled.</numerusform>
            <numerusform>%n messages not sent yet will be cancelled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>infradots::RenameCommand</name>
    <message numerus="yes">
        <source>Runs that still name “%1” go elsewhere in %n workspace(s).</source>
        <translation>
            <numerusform>Runs that still name “%1” go elsewhere in %n workspace.</numerusform>
            <numerusform>Runs that still name “%1” go elsewhere in %n workspaces.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>infradots::RenameDialog</name>
    <message numerus="yes">
        <source>%n workspace(s)</source>
        <translation>
            <numerusform>%n workspace</numerusform>
            <numerusform>%n workspaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n integration(s)</source>
        <translation>
            <numerusform>%n integration</numerusform>
            <numerusform>%n integrations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>%n attachment</numerusform>
            <numerusform>%n attachments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Runs that still name “%1” will take the default routes in %n workspace(s). Rename it where runs come from as well.</source>
        <translation>
            <numerusform>Runs that still name “%1” will take the default routes in %n workspace. Rename it where runs come from as well.</numerusform>
            <numerusform>Runs that still name “%1” will take the default routes in %n workspaces. Rename it where runs come from as well.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Renamed “%1” to “%2” in %n place(s).</source>
        <translation>
            <numerusform>Renamed “%1” to “%2” in %n place.</numerusform>
            <numerusform>Renamed “%1” to “%2” in %n places.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>infradots::RouteCard</name>
    <message numerus="yes">
        <source>%1, %n status(es) only</source>
        <translation>
            <numerusform>%1, %n status only</numerusform>
            <numerusform>%1, %n statuses only</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>infradots::RouteExplainer</name>
    <message numerus="yes">
        <source>%n of %1 integrations fires: %2</source>
        <translation>
            <numerusform>%n of %1 integrations fires: %2</numerusform>
            <numerusform>%n of %1 integrations fire: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>infradots::SecretReveal</name>
    <message numerus="yes">
        <source>Show for %n second(s)</source>
        <translation>
            <numerusform>Show for %n second</numerusform>
            <numerusform>Show for %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>infradots::SimulatorPresenter</name>
    <message numerus="yes">
        <source>%n message(s) sent to the sandbox; the history shows what came back.</source>
        <translation>
            <numerusform>%n message sent to the sandbox; the history shows what came back.</numerusform>
            <numerusform>%n messages sent to the sandbox; the history shows what came back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) sent for real; the history shows what came back.</source>
        <translation>
            <numerusform>%n message sent for real; the history shows what came back.</numerusform>
            <numerusform>%n messages sent for real; the history shows what came back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>infradots::StatusLine</name>
    <message numerus="yes">
        <source>delivering · %n queued</source>
        <translation>
            <numerusform>delivering · %n queued</numerusform>
            <numerusform>delivering · %n queued</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>infradots::VaultCommand</name>
    <message numerus="yes">
        <source>%n secret(s) are sealed.</source>
        <translation>
            <numerusform>%n secret is sealed.</numerusform>
            <numerusform>%n secrets are sealed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The vault has a new key; %n value(s) were sealed anew.</source>
        <translation>
            <numerusform>The vault has a new key; %n value was sealed anew.</numerusform>
            <numerusform>The vault has a new key; %n values were sealed anew.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>infradots::WorkspacePresenter</name>
    <message numerus="yes">
        <source>%n unsent message(s) are cancelled.</source>
        <translation>
            <numerusform>%n unsent message is cancelled.</numerusform>
            <numerusform>%n unsent messages are cancelled.</numerusform>
        </translation>
    </message>
</context>
</TS>
