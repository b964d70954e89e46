"""The way secrets are derived in tests, held against the published example and against libsodium's XChaCha20."""

from nacl.bindings import crypto_aead_chacha20poly1305_ietf_encrypt as chacha20
from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_encrypt as xchacha20

from tests.hchacha import hchacha20

KEY = bytes(range(32))


def test_published() -> None:
    """The example in section 2.2.1 of draft-irtf-cfrg-xchacha."""
    given = bytes.fromhex("000000090000004a0000000031415927")
    derived = "82413b4227b27bfed30e42508a877d73a0f9e4d58a74a853c12ec41326d3ecdc"
    assert hchacha20(KEY, given).hex() == derived


def test_subkey() -> None:
    """It makes the subkey of XChaCha20: from there on that is ChaCha20 with the rest of the nonce."""
    nonce = bytes(range(100, 124))
    subkey = hchacha20(KEY, nonce[:16])
    assert xchacha20(b"text", b"bound", nonce, KEY) == chacha20(b"text", b"bound", bytes(4) + nonce[16:], subkey)
