// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/services/eventdocument.h"

namespace infradots {

/** The options that name an event: a file, or its parts one by one. */
class EventOptions
{
public:
    void describe(QCommandLineParser &parser) const;
    [[nodiscard]] std::optional<QString> read(const QCommandLineParser &parser);

    /** Reads the file if there is one, and finds the workspace. */
    template<typename Next>
    [[nodiscard]] QFuture<Exit> resolved(Session &session, QObject *context, Next next) const
    {
        Result<EventInput> input = load();
        if (!input)
            return ends(failure(input.error()));
        return andThen(session.composition.events.findWorkspace(input->workspace), context,
                       [event = input->event, next = std::move(next)](const WorkspaceId &workspace) mutable {
                           event.workspaceId = workspace;
                           return next(std::move(event));
                       });
    }

private:
    [[nodiscard]] Result<EventInput> load() const;

    QString m_file;
    EventInput m_input;
};

} // namespace infradots
