package ssl

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"strings"
	"time"
)

// This file decides whether a peer is who it says, with OpenSSL's numbers and
// words for what is wrong.

// verifyError is a certificate that is not accepted.
type verifyError struct {
	code int64
	text string
}

func (e *verifyError) Error() string { return "certificate verify failed: " + e.text }

// config is the configuration of one connection.
func (c *tlsContext) config(server bool, host string, now func() time.Time) *tls.Config {
	conf := &tls.Config{
		Certificates: c.certs, ServerName: strings.TrimSuffix(host, "."), NextProtos: c.alpn, MinVersion: c.min, MaxVersion: c.max,
		CipherSuites: c.suites, SessionTicketsDisabled: c.noTickets, Time: now,
		// OpenSSL fills its records.
		DynamicRecordSizingDisabled: true,
		// What a certificate must be is decided below: OpenSSL's rules differ.
		InsecureSkipVerify: true,
	}
	if net.ParseIP(host) != nil {
		conf.ServerName = ""
	}
	roots := c.roots
	if c.system {
		if all, err := x509.SystemCertPool(); err == nil {
			roots = all
			for _, x := range c.trusted {
				roots.AddCert(x)
			}
		}
	}
	if server {
		switch c.verify {
		case 1:
			conf.ClientAuth = tls.RequestClientCert
		case 2:
			conf.ClientAuth = tls.RequireAnyClientCert
		}
	}
	conf.VerifyConnection = func(s tls.ConnectionState) error {
		if c.verify == 0 || len(s.PeerCertificates) == 0 {
			return nil
		}
		if err := c.check(s.PeerCertificates, roots, now()); err != nil {
			return err
		}
		if server || !c.checkHost {
			return nil
		}
		return c.checkName(s.PeerCertificates[0], host)
	}
	return conf
}

// check looks for a chain to a certificate that is trusted.
func (c *tlsContext) check(certs []*x509.Certificate, roots *x509.CertPool, now time.Time) error {
	leaf := certs[0]
	between := x509.NewCertPool()
	for _, x := range certs[1:] {
		between.AddCert(x)
	}
	_, err := leaf.Verify(x509.VerifyOptions{Roots: roots, Intermediates: between, CurrentTime: now, KeyUsages: []x509.ExtKeyUsage{x509.ExtKeyUsageAny}})
	var invalid x509.CertificateInvalidError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &invalid) && invalid.Reason == x509.Expired:
		if now.Before(invalid.Cert.NotBefore) {
			return &verifyError{9, "certificate is not yet valid"}
		}
		return &verifyError{10, "certificate has expired"}
	case selfSigned(leaf):
		return &verifyError{18, "self-signed certificate"}
	case selfSigned(certs[len(certs)-1]):
		return &verifyError{19, "self-signed certificate in certificate chain"}
	}
	return &verifyError{20, "unable to get local issuer certificate"}
}

func selfSigned(x *x509.Certificate) bool { return string(x.RawIssuer) == string(x.RawSubject) }

// checkName compares the names of a certificate with the host's.
func (c *tlsContext) checkName(x *x509.Certificate, host string) error {
	if ip := net.ParseIP(host); ip != nil {
		for _, have := range x.IPAddresses {
			if have.Equal(ip) {
				return nil
			}
		}
		return &verifyError{64, fmt.Sprintf("IP address mismatch, certificate is not valid for '%s'.", host)}
	}
	if x.VerifyHostname(host) == nil {
		return nil
	}
	if c.checkCommon && len(x.DNSNames) == 0 && matches(x.Subject.CommonName, strings.TrimSuffix(host, ".")) {
		return nil
	}
	return &verifyError{62, fmt.Sprintf("Hostname mismatch, certificate is not valid for '%s'.", host)}
}

// matches compares a name that may begin with "*." with a host's.
func matches(pattern, host string) bool {
	if strings.EqualFold(pattern, host) {
		return pattern != ""
	}
	if rest, ok := strings.CutPrefix(pattern, "*."); ok {
		_, tail, found := strings.Cut(host, ".")
		return found && strings.EqualFold(rest, tail)
	}
	return false
}

// opensslName is a suite's name in OpenSSL.
func opensslName(id uint16) string {
	name := tls.CipherSuiteName(id)
	rest, ok := strings.CutPrefix(name, "TLS_")
	if !ok || !strings.Contains(rest, "_WITH_") {
		return name // of TLS 1.3
	}
	keys, cipher, _ := strings.Cut(rest, "_WITH_")
	for _, r := range [...][2]string{{"AES_128_CBC_SHA", "AES128-SHA"}, {"AES_256_CBC_SHA", "AES256-SHA"}, {"AES_128_GCM", "AES128-GCM"},
		{"AES_256_GCM", "AES256-GCM"}, {"CHACHA20_POLY1305_SHA256", "CHACHA20-POLY1305"}, {"3DES_EDE_CBC_SHA", "DES-CBC3-SHA"}, {"RC4_128_SHA", "RC4-SHA"}} {
		cipher = strings.ReplaceAll(cipher, r[0], r[1])
	}
	cipher = strings.ReplaceAll(cipher, "_", "-")
	if strings.HasSuffix(cipher, "SHA256") && strings.HasPrefix(cipher, "AES128-SHA") {
		cipher = "AES128-SHA256"
	}
	if keys == "RSA" {
		return cipher
	}
	return strings.ReplaceAll(keys, "_", "-") + "-" + cipher
}

// bitsOf is how long the key of a suite is.
func bitsOf(id uint16) int64 {
	name := tls.CipherSuiteName(id)
	switch {
	case strings.Contains(name, "256_GCM"), strings.Contains(name, "AES_256"), strings.Contains(name, "CHACHA20"):
		return 256
	case strings.Contains(name, "3DES"):
		return 112
	}
	return 128
}

// versionName is a version's name in OpenSSL.
func versionName(v uint16) string {
	switch v {
	case tls.VersionTLS10:
		return "TLSv1"
	case tls.VersionTLS11:
		return "TLSv1.1"
	case tls.VersionTLS12:
		return "TLSv1.2"
	case tls.VersionTLS13:
		return "TLSv1.3"
	}
	return "unknown"
}
