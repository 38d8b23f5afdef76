/**
 * The button that signs in with a passkey, or adds one. It needs script; where passkeys cannot work the
 * page says why, or says nothing, and the password is there as always.
 */
class PasskeyButton extends HTMLElement {
  connectedCallback() {
    const origin = this.said('origin')
    if (/\bLine\//i.test(navigator.userAgent)) {
      const outside = new URL(location.href)
      outside.searchParams.set('openExternalBrowser', '1')
      this.offer('in-line', outside.href, this.said('out-of-line'))
    } else if (!('PublicKeyCredential' in window)) this.hidden = true
    else if (location.origin !== origin) {
      const there = origin + location.pathname + location.search
      this.offer('elsewhere', there, origin)
    } else this.append(this.button())
  }

  private said(name: string): string {
    return this.getAttribute(name) ?? ''
  }

  /** A sentence with a link behind it. */
  private offer(sentence: string, href: string, text: string) {
    const link = document.createElement('a')
    link.href = href
    link.textContent = text
    const line = document.createElement('p')
    line.className = 'soft'
    line.append(`${this.said(sentence)} `, link)
    this.append(line)
  }

  private button(): HTMLButtonElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button quiet'
    button.textContent = this.said('label')
    button.addEventListener('click', async () => {
      button.disabled = true
      const trouble = await this.act().catch(() => 'failed')
      button.disabled = false
      if (trouble) this.complain(trouble)
      else location.assign(new URL(this.said('to') || '/', location.origin).href)
    })
    return button
  }

  private complain(why: string) {
    const there = this.querySelector('[role=alert]') ?? document.createElement('p')
    there.setAttribute('role', 'alert')
    there.className = 'field-problem'
    there.textContent = this.said(why)
    this.append(there)
  }

  /** Does it; the name of a sentence where it was not to be. */
  private async act(): Promise<string | null> {
    const adding = this.said('act') === 'add'
    const asked = await fetch(
      adding
        ? `${base}generate-register-options?name=${encodeURIComponent(this.said('owner'))}`
        : `${base}generate-authenticate-options`,
    )
    if (asked.status === 403) return 'stale'
    if (!asked.ok) return 'failed'
    const options = await asked.json()
    const response = adding ? await created(options) : await found(options)
    const answer = await fetch(`${base}verify-${adding ? 'registration' : 'authentication'}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(adding ? { response, name: this.said('name') } : { response }),
    })
    return answer.ok ? null : 'failed'
  }
}

const base = '/sign-in/by/passkey/'

interface Listed {
  readonly id: string
  readonly type: 'public-key'
}

/** What our server asks of an authenticator, in the JSON of the WebAuthn standard. */
interface Asked {
  readonly challenge: string
  readonly rp: PublicKeyCredentialRpEntity
  readonly pubKeyCredParams: PublicKeyCredentialParameters[]
  readonly user: { readonly id: string; readonly name: string }
  readonly excludeCredentials?: readonly Listed[]
  readonly allowCredentials?: readonly Listed[]
}

const known = (all: readonly Listed[] = []) => all.map((each) => ({ ...each, id: bytes(each.id) }))

async function created(options: Asked) {
  const made = (await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id), displayName: options.user.name },
      excludeCredentials: known(options.excludeCredentials),
    },
  })) as PublicKeyCredential
  const given = made.response as AuthenticatorAttestationResponse
  return {
    ...plain(made),
    response: {
      clientDataJSON: text(given.clientDataJSON),
      attestationObject: text(given.attestationObject),
      // Older browsers do not say how the key is reached.
      transports: 'getTransports' in given ? given.getTransports() : [],
    },
  }
}

async function found(options: Asked) {
  const shown = (await navigator.credentials.get({
    publicKey: {
      ...options,
      userVerification: 'required',
      challenge: bytes(options.challenge),
      allowCredentials: known(options.allowCredentials),
    },
  })) as PublicKeyCredential
  const given = shown.response as AuthenticatorAssertionResponse
  return {
    ...plain(shown),
    response: {
      clientDataJSON: text(given.clientDataJSON),
      authenticatorData: text(given.authenticatorData),
      signature: text(given.signature),
      ...(given.userHandle ? { userHandle: text(given.userHandle) } : {}),
    },
  }
}

const plain = (credential: PublicKeyCredential) => ({
  id: credential.id,
  rawId: credential.id,
  type: credential.type,
  clientExtensionResults: {},
})

/** Bytes as WebAuthn writes them in JSON: base64url without padding. */
const text = (buffer: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')

const bytes = (written: string) =>
  Uint8Array.from(atob(written.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0))

customElements.define('passkey-button', PasskeyButton)
