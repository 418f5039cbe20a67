"""Age: the one place that encrypts and decrypts; keys of X25519, a passphrase by scrypt, text armour.

Whatever the library says is turned into a Problem without a word of what was encrypted.
"""

from audit_app.errors import BusyComputer, DamagedTesterFile, WrongPassphrase, WrongRecoveryKey

KEY = "AGE-SECRET-KEY-1"
"""What every secret key begins with."""

_ATTEMPTS = 10
_TOO_SLOW = "Excessive work"
"""How age says that this computer would be too slow; what the passphrase is worth, it has not looked at."""

_LINE = 256
"""What is encrypted is filled up to a multiple of so many bytes, so that its length tells little."""


def new_key() -> tuple[str, str]:
    """Return a new secret key and what others encrypt to: `AGE-SECRET-KEY-1…` and `age1…`."""
    from pyrage import x25519  # a few megabytes that most starts do without

    key = x25519.Identity.generate()
    return str(key), str(key.to_public())


def recipient_of(secret: str) -> str:
    """Return what others encrypt to for this secret key; raise WrongRecoveryKey for what is none."""
    from pyrage import IdentityError, x25519

    try:
        return str(x25519.Identity.from_str(secret).to_public())
    except IdentityError:
        raise WrongRecoveryKey from None


def sealed(text: str, recipient: str) -> str:
    """Return a text encrypted to a recipient, in armour; raise DamagedTesterFile where that is none."""
    from pyrage import RecipientError, encrypt, x25519

    try:
        to = x25519.Recipient.from_str(recipient)
    except RecipientError:
        raise DamagedTesterFile from None
    content = text.encode()
    filled = content + b" " * (-len(content) % _LINE)
    return bytes(encrypt(filled, [to], armored=True)).decode("ascii")


def unsealed(armour: str, secret: str) -> str:
    """Return what was encrypted, with the blanks it was filled up with; raise DamagedTesterFile."""
    from pyrage import DecryptError, decrypt, x25519

    try:
        return bytes(decrypt(armour.encode("ascii"), [x25519.Identity.from_str(secret)])).decode()
    except (DecryptError, UnicodeDecodeError):
        raise DamagedTesterFile from None


def locked(secret: str, passphrase: str) -> str:
    """Return a secret key encrypted with a passphrase, in armour. It takes a few seconds, by intention."""
    from pyrage import passphrase as scrypt

    return bytes(scrypt.encrypt(secret.encode(), passphrase, armored=True)).decode("ascii")


def unlocked(armour: str, passphrase: str) -> str:
    """Return the secret key that a passphrase opens; raise WrongPassphrase, or BusyComputer.

    age measures the computer for an instant before it opens anything, and refuses what it would be too slow for. Other
    programs may hold it up in that very instant, so it is asked more than once: a refusal costs nothing.
    """
    from pyrage import DecryptError
    from pyrage import passphrase as scrypt

    for _attempt in range(_ATTEMPTS):
        try:
            return bytes(scrypt.decrypt(armour.encode("ascii"), passphrase)).decode("ascii")
        except DecryptError as refused:
            if _TOO_SLOW not in str(refused):
                raise WrongPassphrase from None
    raise BusyComputer
