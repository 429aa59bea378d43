package ssl

import (
	"bytes"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"slices"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is what an SSLContext keeps in Go: keys, certificates, and settings.

// tlsContext is the Go part of an SSLContext.
type tlsContext struct {
	object.Object
	object.WalkMark
	certs   []tls.Certificate
	roots   *x509.CertPool
	trusted []*x509.Certificate
	system  bool // the machine's roots, too

	verify      int64 // CERT_NONE, CERT_OPTIONAL, CERT_REQUIRED
	checkHost   bool
	checkCommon bool // the common name counts where no other name is
	min, max    uint16
	alpn        []string
	noTickets   bool
	suites      []uint16
}

var contextType *object.Type

func newContext(rt *runtime) value {
	if !rt.Alloc(1 << 10) {
		return null
	}
	c := &tlsContext{roots: x509.NewCertPool(), checkCommon: true}
	c.Object = object.NewObject(contextType, c)
	return object.ValueOf(&c.Object)
}

// Walk implements object.Walkable.
func (c *tlsContext) Walk(*object.Walker) int64 {
	n := int64(1 << 10)
	for _, x := range c.trusted {
		n += int64(2 * len(x.Raw))
	}
	return n
}

func contextOf(v value) *tlsContext { return v.Impl().(*tlsContext) }

// parseAll reads the certificates of a PEM text.
func parseAll(text []byte) (certs []*x509.Certificate, err error) {
	for {
		var b *pem.Block
		b, text = pem.Decode(text)
		if b == nil {
			return certs, nil
		}
		if b.Type != "CERTIFICATE" && b.Type != "TRUSTED CERTIFICATE" {
			continue
		}
		c, err := x509.ParseCertificate(b.Bytes)
		if err != nil {
			return certs, err
		}
		certs = append(certs, c)
	}
}

// trust adds a certificate to those that are trusted.
func (c *tlsContext) trust(x *x509.Certificate) {
	if !slices.ContainsFunc(c.trusted, x.Equal) {
		c.trusted = append(c.trusted, x)
		c.roots.AddCert(x)
	}
}

// isEncrypted tells whether the key of a PEM text asks for a password.
func isEncrypted(key []byte) bool {
	return bytes.Contains(key, []byte("ENCRYPTED"))
}

func boolOf(rt *runtime, v value) bool { return object.Truth(rt, v) == 1 }

func intOf(rt *runtime, v value) int64 {
	n, _ := object.IndexInt(rt, v)
	return n
}

func bytesOf(v value) []byte {
	if b := object.AsBytes(v); b != nil {
		return b.Go()
	}
	return nil
}

func textOf(v value) string {
	if s := object.AsStr(v); s != nil {
		return s.Go()
	}
	return ""
}

// suiteNames are the suites by OpenSSL's names.
func suiteNames() (names []string, ids []uint16) {
	for _, s := range append(tls.CipherSuites(), tls.InsecureCipherSuites()...) {
		names, ids = append(names, opensslName(s.ID)), append(ids, s.ID)
	}
	return names, ids
}

func init() {
	contextType = object.NewBuiltinType(object.TypeSpec{Name: "_ssl._context", Flags: object.Final | object.NoNew | object.ShortName,
		Doc: "The Go part of an SSLContext.",
		Rows: []object.Row{
			{Sig: "set(self, verify, check_hostname, check_common, minimum, maximum, tickets, /)", Fn: func(rt *runtime, a []value) value {
				c := contextOf(a[0])
				c.verify, c.checkHost, c.checkCommon = intOf(rt, a[1]), boolOf(rt, a[2]), boolOf(rt, a[3])
				c.min, c.max = uint16(intOf(rt, a[4])), uint16(intOf(rt, a[5]))
				c.noTickets = !boolOf(rt, a[6])
				return object.None
			}},
			{Sig: "set_alpn(self, names, /)", Fn: func(rt *runtime, v, names value) value {
				c := contextOf(v)
				c.alpn = nil
				if !object.Iterate(rt, names, func(x value) bool {
					c.alpn = append(c.alpn, string(bytesOf(x)))
					return rt.Alloc(64)
				}) {
					return null
				}
				return object.None
			}},
			{Sig: "set_suites(self, names, /)", Doc: "Choose suites of TLS 1.2; return how many are known.", Fn: func(rt *runtime, v, wanted value) value {
				c := contextOf(v)
				names, ids := suiteNames()
				var chosen []uint16
				if !object.Iterate(rt, wanted, func(x value) bool {
					if i := slices.Index(names, textOf(x)); i >= 0 {
						chosen = append(chosen, ids[i])
					}
					return rt.Tick()
				}) {
					return null
				}
				if len(chosen) > 0 {
					c.suites = chosen
				}
				return object.Int(int64(len(chosen)))
			}},
			{Sig: "suites(self, /)", Doc: "Return the names of the suites.", Fn: func(_ *runtime, v value) value {
				c := contextOf(v)
				var out []value
				for _, s := range tls.CipherSuites() {
					is13 := slices.Contains(s.SupportedVersions, tls.VersionTLS13)
					if is13 || c.suites == nil || slices.Contains(c.suites, s.ID) {
						version := "TLSv1.2"
						if is13 {
							version = "TLSv1.3"
						}
						out = append(out, object.NewTuple2(object.NewStr(opensslName(s.ID)), object.NewStr(version)))
					}
				}
				return object.NewList(out)
			}},
			{Sig: "load_chain(self, certs, key, /)", Doc: "Load a certificate chain and its key; return what is wrong, or None.", Fn: func(rt *runtime, v, certs, key value) value {
				c := contextOf(v)
				if isEncrypted(bytesOf(key)) {
					return object.NewStr("encrypted")
				}
				if !rt.Alloc(int64(4 * len(bytesOf(certs)))) {
					return null
				}
				pair, err := tls.X509KeyPair(bytesOf(certs), bytesOf(key))
				if err != nil {
					return object.NewStr(err.Error())
				}
				c.certs = append([]tls.Certificate{pair}, c.certs...)
				return object.None
			}},
			{Sig: "trust(self, pem, der, /)", Doc: "Trust the certificates of a text; return how many there are, -1 if they are none.", Fn: func(rt *runtime, v, text, der value) value {
				c := contextOf(v)
				b := bytesOf(text)
				if !rt.Alloc(int64(4*len(b))) || !rt.Work(len(b)/64+1) {
					return null
				}
				var certs []*x509.Certificate
				var err error
				if boolOf(rt, der) {
					certs, err = x509.ParseCertificates(b)
				} else {
					certs, err = parseAll(b)
				}
				if err != nil {
					return object.Int(-1)
				}
				for _, x := range certs {
					c.trust(x)
				}
				return object.Int(int64(len(certs)))
			}},
			{Sig: "trust_system(self, /)", Doc: "Trust what the machine trusts.", Fn: func(rt *runtime, v value) value {
				contextOf(v).system = rt.Host.Network != nil
				return object.None
			}},
			{Sig: "trusted(self, /)", Doc: "Return (certificate, whether it may sign others) of all that are trusted.", Fn: func(_ *runtime, v value) value {
				var out []value
				for _, x := range contextOf(v).trusted {
					out = append(out, object.NewTuple2(object.NewBytes(x.Raw), object.Bool(x.IsCA)))
				}
				return object.NewList(out)
			}},
		}})
}
