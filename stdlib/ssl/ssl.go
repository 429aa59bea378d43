// Package ssl is the ssl module as far as programs name its errors: there is
// no TLS.
package ssl

import "github.com/ouro-lang/ouro/interp/object"

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "ssl",
	Doc:  "The errors of TLS, for programs that catch them; making a context raises NotImplementedError.",
	Source: `
class SSLError(OSError):
    pass


class SSLZeroReturnError(SSLError):
    pass


class SSLWantReadError(SSLError):
    pass


class SSLWantWriteError(SSLError):
    pass


class SSLSyscallError(SSLError):
    pass


class SSLEOFError(SSLError):
    pass


class SSLCertVerificationError(SSLError, ValueError):
    pass


CertificateError = SSLCertVerificationError


class SSLContext:
    """Not supported: raises NotImplementedError."""

    def __init__(self, *args, **kwargs):
        raise NotImplementedError('TLS is not supported')


def create_default_context(*args, **kwargs):
    """Not supported: raises NotImplementedError."""
    raise NotImplementedError('TLS is not supported')
`,
}
