// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenters/secretguard.h"

#include "app/services/vaultservice.h"
#include "app/vault/vault.h"
#include "ui/async.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSettings>

namespace infradots {

namespace {

QString deliveringKey()
{
    return QStringLiteral("lock/delivering");
}

} // namespace

SecretGuard::SecretGuard(VaultService &secrets, Vault &vault, Limits limits, QObject *parent)
    : QObject(parent)
    , m_secrets(secrets)
    , m_vault(vault)
    , m_limits(limits)
{
    m_copyEnds.setSingleShot(true);
    m_copyEnds.setInterval(limits.copied);
    connect(&m_copyEnds, &QTimer::timeout, this, &SecretGuard::clearClipboard);
}

SecretGuard::SecretGuard(VaultService &secrets, Vault &vault, QObject *parent)
    : SecretGuard(secrets, vault, Limits(), parent)
{
}

SecretGuard::~SecretGuard()
{
    clearClipboard();
}

QFuture<Result<SecretString>> SecretGuard::reveal(const SecretPlace &place)
{
    if (!m_locked)
        return m_secrets.reveal(place);
    return QtFuture::makeReadyFuture(
        Result<SecretString>(failure(ErrorCode::VaultLocked, tr("It is locked. Unlock it to see secrets."))));
}

void SecretGuard::copy(const SecretString &secret)
{
    // The hint is what KDE's, and by now most, clipboard managers go by: do not keep this.
    auto *data = new QMimeData;
    data->setText(secret.toText());
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), "secret");
    m_copied = data;
    QGuiApplication::clipboard()->setMimeData(data);
    m_copyEnds.start();
}

void SecretGuard::clearClipboard()
{
    m_copyEnds.stop();
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (m_copied && clipboard->mimeData() == m_copied)
        clipboard->clear();
    m_copied = nullptr;
}

void SecretGuard::lock()
{
    clearClipboard();
    Q_EMIT concealed();
    if (m_locked)
        return;
    m_locked = true;
    if (!isDelivering())
        m_vault.lock();
    Q_EMIT lockedChanged();
}

void SecretGuard::unlock()
{
    if (!m_locked)
        return;
    whenDone(m_vault.unlock(Vault::Creation::Forbidden), this, [this](const Result<void> &result) {
        if (!result || !m_locked)
            return; // the vault tells why
        m_locked = false;
        Q_EMIT lockedChanged();
    });
}

void SecretGuard::setDelivering(bool delivering)
{
    QSettings().setValue(deliveringKey(), delivering);
}

bool SecretGuard::isDelivering() const
{
    return QSettings().value(deliveringKey(), true).toBool();
}

} // namespace infradots
