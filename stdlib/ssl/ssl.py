import sys
from collections import namedtuple
from enum import Enum, IntEnum, IntFlag
import socket as _socket
from socket import SOCK_STREAM, SO_TYPE, SOL_SOCKET, socket as _plain

socket_error = OSError

# CPython's OpenSSL, whose numbers and words are used; TLS itself is Go's.
OPENSSL_VERSION = 'OpenSSL 3.0.19 27 Jan 2026'
OPENSSL_VERSION_INFO = (3, 0, 0, 19, 0)
OPENSSL_VERSION_NUMBER = 805306672
_OPENSSL_API_VERSION = (3, 0, 0, 19, 0)
_DEFAULT_CIPHERS = '@SECLEVEL=2:ECDH+AESGCM:ECDH+CHACHA20:ECDH+AES:DHE+AES:!aNULL:!eNULL:!aDSS:!SHA1:!AESCCM'

HAS_SNI = HAS_ECDH = HAS_ALPN = HAS_NEVER_CHECK_COMMON_NAME = True
HAS_TLSv1 = HAS_TLSv1_1 = HAS_TLSv1_2 = HAS_TLSv1_3 = True
HAS_NPN = HAS_PSK = HAS_SSLv2 = HAS_SSLv3 = False
CHANNEL_BINDING_TYPES = ['tls-unique']
PEM_HEADER = '-----BEGIN CERTIFICATE-----'
PEM_FOOTER = '-----END CERTIFICATE-----'
_WHERE = '(_ssl.c:1020)'


class VerifyMode(IntEnum):
    CERT_NONE = 0
    CERT_OPTIONAL = 1
    CERT_REQUIRED = 2


class VerifyFlags(IntFlag):
    VERIFY_DEFAULT = 0
    VERIFY_CRL_CHECK_LEAF = 4
    VERIFY_CRL_CHECK_CHAIN = 12
    VERIFY_X509_STRICT = 32
    VERIFY_ALLOW_PROXY_CERTS = 64
    VERIFY_X509_TRUSTED_FIRST = 32768
    VERIFY_X509_PARTIAL_CHAIN = 524288


class Options(IntFlag):
    OP_NO_SSLv2 = 0
    OP_SINGLE_DH_USE = 0
    OP_SINGLE_ECDH_USE = 0
    OP_LEGACY_SERVER_CONNECT = 4
    OP_ENABLE_KTLS = 8
    OP_IGNORE_UNEXPECTED_EOF = 128
    OP_NO_TICKET = 16384
    OP_NO_COMPRESSION = 131072
    OP_ENABLE_MIDDLEBOX_COMPAT = 1048576
    OP_CIPHER_SERVER_PREFERENCE = 4194304
    OP_NO_SSLv3 = 33554432
    OP_NO_TLSv1 = 67108864
    OP_NO_TLSv1_2 = 134217728
    OP_NO_TLSv1_1 = 268435456
    OP_NO_TLSv1_3 = 536870912
    OP_NO_RENEGOTIATION = 1073741824
    OP_ALL = 2147483728


class TLSVersion(IntEnum):
    MINIMUM_SUPPORTED = -2
    SSLv3 = 768
    TLSv1 = 769
    TLSv1_1 = 770
    TLSv1_2 = 771
    TLSv1_3 = 772
    MAXIMUM_SUPPORTED = -1


class SSLErrorNumber(IntEnum):
    SSL_ERROR_SSL = 1
    SSL_ERROR_WANT_READ = 2
    SSL_ERROR_WANT_WRITE = 3
    SSL_ERROR_WANT_X509_LOOKUP = 4
    SSL_ERROR_SYSCALL = 5
    SSL_ERROR_ZERO_RETURN = 6
    SSL_ERROR_WANT_CONNECT = 7
    SSL_ERROR_EOF = 8
    SSL_ERROR_INVALID_ERROR_CODE = 10


class _SSLMethod(IntEnum):
    PROTOCOL_TLS = 2
    PROTOCOL_TLSv1 = 3
    PROTOCOL_TLSv1_1 = 4
    PROTOCOL_TLSv1_2 = 5
    PROTOCOL_TLS_CLIENT = 16
    PROTOCOL_TLS_SERVER = 17


AlertDescription = IntEnum('AlertDescription', {'ALERT_DESCRIPTION_' + n: v for n, v in dict(
    CLOSE_NOTIFY=0, UNEXPECTED_MESSAGE=10, BAD_RECORD_MAC=20, RECORD_OVERFLOW=22, DECOMPRESSION_FAILURE=30,
    HANDSHAKE_FAILURE=40, BAD_CERTIFICATE=42, UNSUPPORTED_CERTIFICATE=43, CERTIFICATE_REVOKED=44, CERTIFICATE_EXPIRED=45,
    CERTIFICATE_UNKNOWN=46, ILLEGAL_PARAMETER=47, UNKNOWN_CA=48, ACCESS_DENIED=49, DECODE_ERROR=50, DECRYPT_ERROR=51,
    PROTOCOL_VERSION=70, INSUFFICIENT_SECURITY=71, INTERNAL_ERROR=80, USER_CANCELLED=90, NO_RENEGOTIATION=100,
    UNSUPPORTED_EXTENSION=110, CERTIFICATE_UNOBTAINABLE=111, UNRECOGNIZED_NAME=112, BAD_CERTIFICATE_STATUS_RESPONSE=113,
    BAD_CERTIFICATE_HASH_VALUE=114, UNKNOWN_PSK_IDENTITY=115).items()}, module=__name__)

for _kind in (VerifyMode, VerifyFlags, Options, SSLErrorNumber, _SSLMethod, AlertDescription):
    globals().update(_kind.__members__)
del _kind
PROTOCOL_SSLv23 = PROTOCOL_TLS
_PROTOCOL_NAMES = {value: name for name, value in _SSLMethod.__members__.items()}

_ASN1Object = namedtuple('_ASN1Object', 'nid shortname longname oid')


class Purpose(Enum):
    """What a context is for."""

    SERVER_AUTH = _ASN1Object(129, 'serverAuth', 'TLS Web Server Authentication', '1.3.6.1.5.5.7.3.1')
    CLIENT_AUTH = _ASN1Object(130, 'clientAuth', 'TLS Web Client Authentication', '1.3.6.1.5.5.7.3.2')


class SSLError(OSError):
    """An error occurred in the SSL implementation."""

    library = reason = None

    def __str__(self):
        if len(self.args) > 1 and isinstance(self.args[1], str):
            return self.args[1]
        return str(self.args)


class SSLZeroReturnError(SSLError):
    """SSL/TLS session closed cleanly."""


class SSLWantReadError(SSLError):
    """Non-blocking SSL socket needs to read more data
before the requested operation can be completed."""


class SSLWantWriteError(SSLError):
    """Non-blocking SSL socket needs to write more data
before the requested operation can be completed."""


class SSLSyscallError(SSLError):
    """System error when attempting SSL operation."""


class SSLEOFError(SSLError):
    """SSL/TLS connection terminated abruptly."""


class SSLCertVerificationError(SSLError, ValueError):
    """A certificate could not be verified."""


CertificateError = SSLCertVerificationError


# What the Go part raises.

def _made(cls, number, reason, text):
    exc = cls(number, f'[SSL: {reason}] {text} {_WHERE}')
    exc.library, exc.reason = 'SSL', reason
    return exc


def _failed(reason, text):
    return _made(SSLError, 1, reason, text)


def _verify_failed(code, message):
    exc = _made(SSLCertVerificationError, 1, 'CERTIFICATE_VERIFY_FAILED', f'certificate verify failed: {message}')
    exc.verify_code, exc.verify_message = code, message
    return exc


def _eof():
    return _made(SSLEOFError, 8, 'UNEXPECTED_EOF_WHILE_READING', 'EOF occurred in violation of protocol')


def _zero_return():
    return SSLZeroReturnError(6, 'TLS/SSL connection has been closed (EOF) (_ssl.c:2638)')


def _want_read():
    return SSLWantReadError(2, f'The operation did not complete {_WHERE}')


def _handshake_timeout(timeout):
    return ConnectionAbortedError(
        f'SSL handshake is taking longer than {timeout} seconds: aborting the connection')


def _read(path):
    import os
    try:
        with open(os.fspath(path), 'rb') as f:
            return f.read()
    except OSError as e:
        if e.filename is None:
            raise
        raise OSError(e.errno, e.strerror) from None  # OpenSSL does not say which file


def _no_session(session):
    if session is not None:
        raise NotImplementedError('sessions of another connection are not supported')


class SSLContext:
    """Keys, certificates and settings that connections share."""

    sslsocket_class = None
    sslobject_class = None

    def __new__(cls, protocol=None, *args, **kwargs):
        import warnings
        if protocol is None:
            warnings.warn('ssl.SSLContext() without protocol argument is deprecated.', DeprecationWarning, stacklevel=2)
            protocol = PROTOCOL_TLS
        if protocol not in _PROTOCOL_NAMES:
            raise ValueError(f'invalid or unsupported protocol version {protocol}')
        if protocol not in (PROTOCOL_TLS_CLIENT, PROTOCOL_TLS_SERVER):
            warnings.warn(f'ssl.{_PROTOCOL_NAMES[protocol]} is deprecated', DeprecationWarning, stacklevel=2)
        self = object.__new__(cls)
        self._protocol = _SSLMethod(protocol)
        self._go = _context()
        self._verify_mode = CERT_NONE
        self._check_hostname = False
        self._common_names = True
        self._options = Options(2186412112)
        self._verify_flags = VerifyFlags.VERIFY_X509_TRUSTED_FIRST
        fixed = {3: 769, 4: 770, 5: 771}.get(int(protocol))
        self._minimum = TLSVersion(fixed) if fixed else TLSVersion.TLSv1_2
        self._maximum = TLSVersion(fixed) if fixed else TLSVersion.MAXIMUM_SUPPORTED
        self._callback = None
        self.post_handshake_auth = False
        self._tickets = 2
        self._keylog = None
        if protocol == PROTOCOL_TLS_CLIENT:
            self._verify_mode, self._check_hostname = CERT_REQUIRED, True
        self._set()
        return self

    def _set(self):
        lowest = 769 if self._minimum == TLSVersion.MINIMUM_SUPPORTED else max(int(self._minimum), 769)
        highest = 772 if self._maximum == TLSVersion.MAXIMUM_SUPPORTED else int(self._maximum)
        off = {769: OP_NO_TLSv1, 770: OP_NO_TLSv1_1, 771: OP_NO_TLSv1_2, 772: OP_NO_TLSv1_3}
        allowed = [v for v in off if lowest <= v <= highest and not self._options & off[v]] or [772]
        self._go.set(self._verify_mode, self._check_hostname, self._common_names, allowed[0], allowed[-1],
                     not self._options & OP_NO_TICKET)

    def __reduce_ex__(self, protocol):
        raise TypeError(f'cannot pickle {self.__class__.__name__!r} object')

    @property
    def protocol(self):
        """What the context was made for."""
        return self._protocol

    @property
    def verify_mode(self):
        """Whether the peer must show a certificate, and whether it is looked at."""
        return self._verify_mode

    @verify_mode.setter
    def verify_mode(self, value):
        if not isinstance(value, int):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        if value not in (0, 1, 2):
            raise ValueError('invalid value for verify_mode')
        if value == CERT_NONE and self._check_hostname:
            raise ValueError('Cannot set verify_mode to CERT_NONE when check_hostname is enabled.')
        self._verify_mode = VerifyMode(value)
        self._set()

    @property
    def check_hostname(self):
        """Whether the name of the peer is looked at."""
        return self._check_hostname

    @check_hostname.setter
    def check_hostname(self, value):
        self._check_hostname = bool(value)
        if value and self._verify_mode == CERT_NONE:
            self._verify_mode = CERT_REQUIRED
        self._set()

    @property
    def hostname_checks_common_name(self):
        """Whether the common name counts where there is no other."""
        return self._common_names

    @hostname_checks_common_name.setter
    def hostname_checks_common_name(self, value):
        self._common_names = bool(value)
        self._set()

    @property
    def options(self):
        """OP_ flags."""
        return self._options

    @options.setter
    def options(self, value):
        if value < 0:
            raise OverflowError("can't convert negative int to unsigned")
        self._options = Options(value)
        self._set()

    @property
    def verify_flags(self):
        """VERIFY_ flags."""
        return self._verify_flags

    @verify_flags.setter
    def verify_flags(self, value):
        self._verify_flags = VerifyFlags(value)
        self._set()

    @property
    def minimum_version(self):
        """The oldest version that is spoken."""
        return self._minimum

    @minimum_version.setter
    def minimum_version(self, value):
        value = TLSVersion(value)
        self._minimum = TLSVersion.TLSv1_3 if value == TLSVersion.MAXIMUM_SUPPORTED else value
        self._set()

    @property
    def maximum_version(self):
        """The newest version that is spoken."""
        return self._maximum

    @maximum_version.setter
    def maximum_version(self, value):
        value = TLSVersion(value)
        self._maximum = TLSVersion.TLSv1 if value == TLSVersion.MINIMUM_SUPPORTED else value
        self._set()

    @property
    def security_level(self):
        """OpenSSL's level."""
        return 2

    @property
    def num_tickets(self):
        """How many tickets a server gives."""
        return self._tickets

    @num_tickets.setter
    def num_tickets(self, value):
        if value < 0:
            raise ValueError('value must be non-negative')
        if self._protocol != PROTOCOL_TLS_SERVER:
            raise ValueError('SSLContext is not a server context.')
        self._tickets = value

    @property
    def keylog_filename(self):
        """None: keys are not written down."""
        return self._keylog

    @keylog_filename.setter
    def keylog_filename(self, value):
        if value is not None:
            raise NotImplementedError('keys are not written down')

    @property
    def sni_callback(self):
        """None: a server does not ask which certificate to show."""
        return self._callback

    @sni_callback.setter
    def sni_callback(self, callback):
        if callback is not None:
            if not callable(callback):
                raise TypeError('not a callable object')
            raise NotImplementedError('sni_callback is not supported')

    def set_servername_callback(self, server_name_callback):
        """See sni_callback."""
        self.sni_callback = server_name_callback

    def load_cert_chain(self, certfile, keyfile=None, password=None):
        """Load a certificate chain and its private key."""
        certs = _read(certfile)
        key = certs if keyfile is None else _read(keyfile)
        wrong = self._go.load_chain(certs, key)
        if wrong == 'encrypted':
            raise NotImplementedError('private keys that ask for a password are not supported')
        if wrong is not None:
            if 'does not match' in wrong:
                exc = SSLError(116, '[X509: KEY_VALUES_MISMATCH] key values mismatch (_ssl.c:3939)')
                exc.library, exc.reason = 'X509', 'KEY_VALUES_MISMATCH'
            else:
                exc = SSLError(524297, '[SSL] PEM lib (_ssl.c:3916)')
                exc.library = 'SSL'
            raise exc

    def load_verify_locations(self, cafile=None, capath=None, cadata=None):
        """Load certificates that are trusted: of a file, of a folder, or given as text or bytes."""
        if cafile is None and capath is None and not cadata:
            raise TypeError('cafile, capath and cadata cannot be all omitted')
        if cadata:
            if isinstance(cadata, str):
                try:
                    text, der = cadata.encode('ascii'), False
                except UnicodeEncodeError:
                    raise TypeError('cadata should be an ASCII string or a bytes-like object') from None
            else:
                text, der = bytes(cadata), True
            if self._go.trust(text, der) < 1:
                what = 'no start line: cadata does not contain a certificate' if not der else 'not enough data: cadata does not contain a certificate'
                raise SSLError(0, f'{what} (_ssl.c:4035)')
        if cafile is not None and self._go.trust(_read(cafile), False) < 1:
            exc = SSLError(136, '[X509: NO_CERTIFICATE_OR_CRL_FOUND] no certificate or crl found (_ssl.c:4168)')
            exc.library, exc.reason = 'X509', 'NO_CERTIFICATE_OR_CRL_FOUND'
            raise exc
        if capath is not None:
            import os
            for name in sorted(os.listdir(capath)):
                try:
                    self._go.trust(_read(os.path.join(capath, name)), False)
                except OSError:
                    pass

    def set_default_verify_paths(self):
        """Trust what the machine trusts."""
        self._go.trust_system()

    def load_default_certs(self, purpose=Purpose.SERVER_AUTH):
        """Trust what the machine trusts."""
        if not isinstance(purpose, _ASN1Object) and not isinstance(purpose, Purpose):
            raise TypeError(purpose)
        self._go.trust_system()

    def cert_store_stats(self):
        """Return how many certificates have been loaded."""
        certs = self._go.trusted()
        return {'x509': len(certs), 'crl': 0, 'x509_ca': sum(ca for _, ca in certs)}

    def get_ca_certs(self, binary_form=False):
        """Return the certificates loaded that may sign others."""
        return [der if binary_form else _decode(der) for der, ca in self._go.trusted() if ca]

    def set_alpn_protocols(self, alpn_protocols):
        """Set the protocols to offer or to choose from."""
        names = []
        for protocol in alpn_protocols:
            name = bytes(protocol, 'ascii')
            if not 0 < len(name) < 256:
                raise SSLError('ALPN protocols must be 1 to 255 in length')
            names.append(name)
        self._go.set_alpn(names)

    def set_npn_protocols(self, npn_protocols):
        """Not supported, as nowhere any more."""
        import warnings
        warnings.warn('ssl NPN is deprecated, use ALPN instead', DeprecationWarning, stacklevel=2)

    def set_ciphers(self, cipherlist, /):
        """Choose ciphers of TLS 1.2 by name; words like HIGH and DEFAULT choose them all."""
        words = [w for w in cipherlist.replace(',', ':').replace(' ', ':').split(':') if w]
        names = [w for w in words if '-' in w and w[0] not in '!-+@']
        groups = [w for w in words if w[0] not in '!-@' and w not in names]
        if names and not groups and not self._go.set_suites(names):
            raise SSLError('No cipher can be selected.')
        known = ('ALL', 'DEFAULT', 'HIGH', 'MEDIUM', 'ECDH', 'ECDHE', 'AES', 'AESGCM', 'CHACHA20', 'RSA', 'DHE', 'DH', 'EECDH',
                 'EDH', 'AES128', 'AES256', 'COMPLEMENTOFDEFAULT', 'kRSA', 'ECDSA', 'TLSv1.2', 'SHA256', 'SHA384')
        if not names and not any(p in known for w in groups for p in w.split('+')):
            raise SSLError('No cipher can be selected.')

    def get_ciphers(self):
        """Return the ciphers as dicts."""
        return [{'name': name, 'protocol': version, 'strength_bits': 256 if '256' in name.replace('SHA256', '') or 'CHACHA' in name else 128}
                for name, version in self._go.suites()]

    def set_ecdh_curve(self, name, /):
        """Accepted; curves are chosen by themselves."""
        if name not in ('prime256v1', 'secp384r1', 'secp521r1', 'X25519', 'P-256', 'P-384', 'P-521'):
            raise ValueError(f'unknown elliptic curve name {name!r}')

    def load_dh_params(self, path, /):
        """Look whether the file is there; such key exchanges are not done."""
        _read(path)

    def session_stats(self):
        """Return zeros: sessions are not counted."""
        return dict.fromkeys(('number', 'connect', 'connect_good', 'connect_renegotiate', 'accept', 'accept_good',
                              'accept_renegotiate', 'hits', 'misses', 'timeouts', 'cache_full'), 0)

    def wrap_socket(self, sock, server_side=False, do_handshake_on_connect=True, suppress_ragged_eofs=True,
                    server_hostname=None, session=None):
        """Return a socket that speaks TLS in the place of sock."""
        _no_session(session)
        cls = self.sslsocket_class or SSLSocket
        return cls._create(sock, server_side, do_handshake_on_connect, suppress_ragged_eofs,
                           self._name(server_hostname, server_side), self)

    def wrap_bio(self, incoming, outgoing, server_side=False, server_hostname=None, session=None):
        """Return an SSLObject over two MemoryBIOs."""
        _no_session(session)
        cls = self.sslobject_class or SSLObject
        return cls._create(incoming, outgoing, server_side, self._name(server_hostname, server_side, False), self)

    def _name(self, hostname, server_side, strict=True):
        if server_side:
            if hostname is not None and strict:
                raise ValueError('server_hostname can only be specified in client mode')
            if self._protocol == PROTOCOL_TLS_CLIENT:
                raise SSLError('Cannot create a server socket with a PROTOCOL_TLS_CLIENT context')
            return None
        if self._protocol == PROTOCOL_TLS_SERVER:
            raise SSLError('Cannot create a client socket with a PROTOCOL_TLS_SERVER context')
        if hostname is None:
            if self._check_hostname and strict:
                raise ValueError('check_hostname requires server_hostname')
            return None
        if isinstance(hostname, (bytes, bytearray)):
            hostname = hostname.decode('ascii')
        if not isinstance(hostname, str):
            raise TypeError(f'server_hostname must be str, bytes or None, not {type(hostname).__name__}')
        if not hostname or hostname.startswith('.'):
            raise ValueError('server_hostname cannot be an empty string or start with a leading dot.')
        return hostname.encode('idna').decode('ascii') if not hostname.isascii() else hostname


SSLContext.__init__ = lambda self, *args, **kwargs: None
SSLContext.__init__.__qualname__ = 'SSLContext.__init__'


class MemoryBIO:
    """Bytes between TLS and whoever carries them."""

    def __init__(self):
        self._lane = _lane()
        self._ended = False

    def read(self, size=-1, /):
        """Return at most size bytes, all without."""
        return self._lane.read(size)

    def write(self, b, /):
        """Add bytes; return how many."""
        if self._ended:
            raise SSLError('cannot write() after write_eof()')
        return self._lane.write(b)

    def write_eof(self):
        """Say that no bytes will follow."""
        self._ended = True
        self._lane.end()

    @property
    def pending(self):
        """How many bytes can be read."""
        return self._lane.pending()

    @property
    def eof(self):
        """Whether the end has been read up to."""
        return self._ended and not self.pending


class SSLSession:
    """A session that could be resumed: there are none."""


class _Session:
    # What SSLObject and SSLSocket can tell of their connection.

    _session = None

    @property
    def session(self):
        """None: sessions are not resumed."""
        return None

    @property
    def session_reused(self):
        """Whether a session was resumed: no."""
        return False if self._session is not None else None

    def version(self):
        """Return the protocol's version, None before the handshake."""
        return None if self._session is None else self._session.version()

    def cipher(self):
        """Return name, version and bits of the cipher, None before the handshake."""
        return None if self._session is None else self._session.cipher()

    def shared_ciphers(self):
        """Return the ciphers both sides know: the one that is used."""
        return [self.cipher()] if self.server_side and self.cipher() else None

    def compression(self):
        """Return None: nothing is compressed."""
        return None

    def selected_alpn_protocol(self):
        """Return the protocol both sides have agreed upon."""
        return None if self._session is None else self._session.alpn()

    def selected_npn_protocol(self):
        """Return None."""
        return None

    def getpeercert(self, binary_form=False):
        """Return the peer's certificate as a dict, empty if it was not verified, or as bytes."""
        if self._session is None or not self._session.done():
            raise ValueError('handshake not done yet')
        certs = self._session.peer()
        if not certs:
            return None
        if binary_form:
            return certs[0]
        return {} if self.context.verify_mode == CERT_NONE else _decode(certs[0])

    def get_unverified_chain(self):
        """Return the certificates the peer has shown."""
        return self._session.peer()

    def get_verified_chain(self):
        """Return the certificates the peer has shown."""
        return self._session.peer()

    def get_channel_binding(self, cb_type='tls-unique'):
        """Return what binds other protocols to this connection."""
        if cb_type not in CHANNEL_BINDING_TYPES:
            raise ValueError(f'{cb_type} channel binding type not implemented')
        return None if self._session is None else self._session.unique()

    def verify_client_post_handshake(self):
        """Not supported."""
        raise NotImplementedError('verification after the handshake is not supported')


class SSLObject(_Session):
    """TLS over memory."""

    def __init__(self, *args, **kwargs):
        raise TypeError(f'{self.__class__.__name__} does not have a public constructor. '
                        'Instances are returned by SSLContext.wrap_bio().')

    @classmethod
    def _create(cls, incoming, outgoing, server_side, server_hostname, context):
        self = cls.__new__(cls)
        self.context = context
        self._server_side, self._hostname = bool(server_side), server_hostname
        self._memory, self._session = _over_memory(context._go, incoming._lane, outgoing._lane, self._server_side,
                                                   server_hostname)
        return self

    @classmethod
    def _over(cls, session, server_side, server_hostname, context):
        # What asyncio shows of a transport's TLS.
        self = cls.__new__(cls)
        self.context = context
        self._server_side, self._hostname, self._session, self._memory = server_side, server_hostname, session, None
        return self

    @property
    def server_side(self):
        """Whether this is the server's end."""
        return self._server_side

    @property
    def server_hostname(self):
        """The name the server is asked for, None on a server."""
        return self._hostname

    def do_handshake(self):
        """Go on with the handshake."""
        self._memory.handshake()

    def read(self, len=1024, buffer=None):
        """Read at most len bytes, into the buffer if there is one."""
        try:
            data = self._memory.read(len)
        except SSLZeroReturnError:
            data = b''
        if buffer is None:
            return data
        buffer[:data.__len__()] = data
        return data.__len__()

    def write(self, data):
        """Write data; return how many bytes."""
        return self._memory.write(bytes(data))

    def pending(self):
        """Return how many bytes can be read at once: not known."""
        return 0

    def unwrap(self):
        """End the connection."""
        self._memory.unwrap()


class SSLSocket(_Session, _plain):
    """A socket that speaks TLS."""

    def __init__(self, *args, **kwargs):
        raise TypeError(f'{self.__class__.__name__} does not have a public constructor. '
                        'Instances are returned by SSLContext.wrap_socket().')

    @classmethod
    def _create(cls, sock, server_side, do_handshake_on_connect, suppress_ragged_eofs, server_hostname, context):
        if sock.getsockopt(SOL_SOCKET, SO_TYPE) != SOCK_STREAM:
            raise NotImplementedError('only stream sockets are supported')
        self = cls.__new__(cls)
        self._context = context
        self._server_side = bool(server_side)
        self._hostname = server_hostname
        self.do_handshake_on_connect = do_handshake_on_connect
        self.suppress_ragged_eofs = suppress_ragged_eofs
        end, fd, timeout = sock._end, sock._fd, sock.gettimeout()
        if fd < 0:
            raise OSError(9, 'Bad file descriptor')
        self._adopt(end)
        self._fd, self._listening = fd, False
        sock._closed, sock._fd = True, -1
        self.settimeout(timeout)
        if end.connected():
            try:
                if timeout == 0.0 and do_handshake_on_connect:
                    raise ValueError('do_handshake_on_connect should not be specified for non-blocking sockets')
                self._begin()
            except:
                self.close()
                raise
        return self

    def _begin(self):
        timeout = self._timeout
        end, self._session = _over_socket(self._context._go, self._end, self._server_side, self._hostname, timeout,
                                          self.do_handshake_on_connect)
        old, self._end, self._fd = self._fd, end, end.fileno()
        _socket.close(old)
        end.blocking(timeout is None)

    @property
    def context(self):
        """The context it was made with."""
        return self._context

    @property
    def server_side(self):
        """Whether this is the server's end."""
        return self._server_side

    @property
    def server_hostname(self):
        """The name the server is asked for, None on a server."""
        return self._hostname

    def dup(self):
        raise NotImplementedError("Can't dup() %s instances" % self.__class__.__name__)

    def connect(self, addr):
        """Connect, and begin TLS."""
        if self._server_side:
            raise ValueError("can't connect in server-side mode")
        if self._session is not None:
            raise ValueError('attempt to connect already-connected SSLSocket!')
        super().connect(addr)
        self._begin()

    def connect_ex(self, addr):
        """connect() that returns an error's number instead of raising."""
        rc = super(SSLSocket, self).connect_ex(addr)
        return rc

    def accept(self):
        """Wait for a connection; return a socket that speaks TLS and the address of the other side."""
        sock, addr = super().accept()
        return self._context.wrap_socket(sock, server_side=True, do_handshake_on_connect=self.do_handshake_on_connect,
                                         suppress_ragged_eofs=self.suppress_ragged_eofs), addr

    def do_handshake(self, block=False):
        """Do the handshake."""
        self.getpeername()
        self._session.handshake(self._timeout)

    def read(self, len=1024, buffer=None):
        """Read at most len bytes, into the buffer if there is one."""
        if buffer is None:
            return self.recv(len)
        return self.recv_into(buffer, len)

    def write(self, data):
        """Write data; return how many bytes."""
        return self.send(data)

    def _flags(self, name, flags):
        if flags and self._session is not None:
            raise ValueError(f'non-zero flags not allowed in calls to {name}() on {self.__class__}')

    def _want(self, call, *args):
        try:
            return call(*args)
        except BlockingIOError:
            if self._session is None:
                raise
            raise _want_read() from None

    def recv(self, buflen=1024, flags=0):
        self._flags('recv', flags)
        return self._want(super().recv, buflen)

    def recv_into(self, buffer, nbytes=None, flags=0):
        self._flags('recv_into', flags)
        return self._want(super().recv_into, buffer, nbytes or 0)

    def recvfrom(self, buflen=1024, flags=0):
        if self._session is not None:
            raise ValueError('recvfrom not allowed on instances of %s' % self.__class__)
        return super().recvfrom(buflen, flags)

    def recvfrom_into(self, buffer, nbytes=None, flags=0):
        if self._session is not None:
            raise ValueError('recvfrom_into not allowed on instances of %s' % self.__class__)
        return super().recvfrom_into(buffer, nbytes or 0, flags)

    def send(self, data, flags=0):
        self._flags('send', flags)
        return super().send(data)

    def sendall(self, data, flags=0):
        self._flags('sendall', flags)
        return super().sendall(data)

    def sendto(self, data, flags_or_addr, addr=None):
        if self._session is not None:
            raise ValueError('sendto not allowed on instances of %s' % self.__class__)
        return super().sendto(data, *([flags_or_addr] if addr is None else [flags_or_addr, addr]))

    def recvmsg(self, *args, **kwargs):
        raise NotImplementedError('recvmsg not allowed on instances of %s' % self.__class__)

    def recvmsg_into(self, *args, **kwargs):
        raise NotImplementedError('recvmsg_into not allowed on instances of %s' % self.__class__)

    def sendmsg(self, *args, **kwargs):
        raise NotImplementedError('sendmsg not allowed on instances of %s' % self.__class__)

    def pending(self):
        """Return how many bytes can be read at once: not known."""
        return 0

    def unwrap(self):
        """End TLS; return a socket of the connection below."""
        if self._session is None:
            raise ValueError('No SSL wrapper around ' + str(self))
        end = self._session.unwrap(self._end)
        self._session = None
        sock = _plain.__new__(_plain)
        sock._adopt(end)
        sock.settimeout(self._timeout)
        return sock


SSLContext.sslsocket_class = SSLSocket
SSLContext.sslobject_class = SSLObject

DefaultVerifyPaths = namedtuple('DefaultVerifyPaths', 'cafile capath openssl_cafile_env openssl_cafile openssl_capath_env '
                                'openssl_capath')


def get_default_verify_paths():
    """Return where OpenSSL looks for certificates on Linux."""
    return DefaultVerifyPaths(None, None, 'SSL_CERT_FILE', '/usr/lib/ssl/cert.pem', 'SSL_CERT_DIR', '/usr/lib/ssl/certs')


def create_default_context(purpose=Purpose.SERVER_AUTH, *, cafile=None, capath=None, cadata=None):
    """Return a context with the settings that are right for most."""
    if not isinstance(purpose, Purpose):
        raise TypeError(purpose)
    server = purpose == Purpose.CLIENT_AUTH
    context = SSLContext(PROTOCOL_TLS_SERVER if server else PROTOCOL_TLS_CLIENT)
    context.verify_flags |= VerifyFlags.VERIFY_X509_PARTIAL_CHAIN | VerifyFlags.VERIFY_X509_STRICT
    if not server:
        context.verify_mode, context.check_hostname = CERT_REQUIRED, True
    if cafile or capath or cadata:
        context.load_verify_locations(cafile, capath, cadata)
    elif context.verify_mode != CERT_NONE:
        context.load_default_certs(purpose)
    return context


def _create_unverified_context(protocol=None, *, cert_reqs=CERT_NONE, check_hostname=False, purpose=Purpose.SERVER_AUTH,
                               certfile=None, keyfile=None, cafile=None, capath=None, cadata=None):
    if not isinstance(purpose, Purpose):
        raise TypeError(purpose)
    if protocol is None:
        protocol = PROTOCOL_TLS_CLIENT if purpose == Purpose.SERVER_AUTH else PROTOCOL_TLS_SERVER
    context = SSLContext(protocol)
    context.check_hostname = check_hostname
    context.verify_mode = cert_reqs
    if keyfile and not certfile:
        raise ValueError('certfile must be specified')
    if certfile:
        context.load_cert_chain(certfile, keyfile)
    if cafile or capath or cadata:
        context.load_verify_locations(cafile, capath, cadata)
    elif context.verify_mode != CERT_NONE:
        context.load_default_certs(purpose)
    return context


_create_default_https_context = create_default_context
_create_stdlib_context = _create_unverified_context


def cert_time_to_seconds(cert_time):
    """Return the seconds since 1970 of a time in a certificate."""
    import calendar
    import time
    form = '%b %d %H:%M:%S %Y GMT'
    try:
        when = time.strptime(cert_time.title() if cert_time.endswith('GMT') else cert_time, form.replace('GMT', 'Gmt'))
    except ValueError:
        raise ValueError('time data %r does not match format "%s"' % (cert_time, form)) from None
    return calendar.timegm(when)


def DER_cert_to_PEM_cert(der_cert_bytes):
    """Return a certificate as text."""
    import base64
    text = str(base64.standard_b64encode(der_cert_bytes), 'ASCII')
    lines = [PEM_HEADER] + [text[i:i + 64] for i in range(0, len(text), 64)] + [PEM_FOOTER + '\n']
    return '\n'.join(lines)


def PEM_cert_to_DER_cert(pem_cert_string):
    """Return a certificate as bytes."""
    import base64
    if not pem_cert_string.startswith(PEM_HEADER):
        raise ValueError('Invalid PEM encoding; must start with %s' % PEM_HEADER)
    if not pem_cert_string.strip().endswith(PEM_FOOTER):
        raise ValueError('Invalid PEM encoding; must end with %s' % PEM_FOOTER)
    body = pem_cert_string.strip()[len(PEM_HEADER):-len(PEM_FOOTER)]
    return base64.decodebytes(body.encode('ASCII', 'strict'))


def get_server_certificate(addr, ssl_version=PROTOCOL_TLS_CLIENT, ca_certs=None, timeout=...):
    """Return the certificate of a server as text."""
    host, port = addr
    context = _create_unverified_context(ssl_version, cert_reqs=CERT_REQUIRED if ca_certs else CERT_NONE, cafile=ca_certs)
    with _socket.create_connection(addr, timeout=timeout) as sock:
        with context.wrap_socket(sock, server_hostname=host) as tls:
            return DER_cert_to_PEM_cert(tls.getpeercert(True))


def get_protocol_name(protocol_code):
    """Return the name of a PROTOCOL_ constant."""
    return _PROTOCOL_NAMES.get(protocol_code, '<unknown>')


def RAND_bytes(n, /):
    """Return n random bytes."""
    import os
    return os.urandom(n)


def RAND_add(string, entropy, /):
    """Do nothing: there is enough randomness."""


def RAND_status():
    """Whether there is enough randomness."""
    return True
