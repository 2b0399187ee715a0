// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uicontext.h"

#include "app/composition/composition.h"

namespace infradots {

UiContext makeUiContext(Composition &app, SecretGuard &guard, Prompts &prompts, Notices &notices, Jumps &jumps,
                        UndoHistory &undo, Theme &theme)
{
    return {app.database,    app.vault,
            app.changes,     app.engine,
            app.sandbox,     app.organizations,
            app.workspaces,  app.integrations,
            app.attachments, app.coverage,
            app.renaming,    app.events,
            app.tests,       app.history,
            app.slack,       app.signatures,
            app.demo,        app.lint,
            app.previews,    app.impacts,
            app.audit,       guard,
            prompts,         notices,
            jumps,           undo,
            theme,           app.sandboxOwner()};
}

} // namespace infradots
