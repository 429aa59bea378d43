package ssl

import (
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"fmt"
	"net"
	"strings"
	"time"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is a certificate as getpeercert() returns it.

// nameTypes are OpenSSL's names of the parts of a name.
var nameTypes = map[string]string{
	"2.5.4.3": "commonName", "2.5.4.4": "surname", "2.5.4.5": "serialNumber", "2.5.4.6": "countryName", "2.5.4.7": "localityName",
	"2.5.4.8": "stateOrProvinceName", "2.5.4.9": "streetAddress", "2.5.4.10": "organizationName", "2.5.4.11": "organizationalUnitName",
	"2.5.4.12": "title", "2.5.4.15": "businessCategory", "2.5.4.17": "postalCode", "2.5.4.42": "givenName",
	"1.2.840.113549.1.9.1": "emailAddress", "0.9.2342.19200300.100.1.25": "domainComponent",
	"0.9.2342.19200300.100.1.1": "userId", "1.3.6.1.4.1.311.60.2.1.3": "jurisdictionCountryName",
	"1.3.6.1.4.1.311.60.2.1.2": "jurisdictionStateOrProvinceName",
}

func pairOf(a, b string) value { return object.NewTuple2(object.NewStr(a), object.NewStr(b)) }

// nameOf is a subject or an issuer.
func nameOf(raw []byte) value {
	var parts pkix.RDNSequence
	if _, err := asn1.Unmarshal(raw, &parts); err != nil {
		return object.NewTuple(nil)
	}
	var out []value
	for _, set := range parts {
		var one []value
		for _, a := range set {
			kind := a.Type.String()
			if n := nameTypes[kind]; n != "" {
				kind = n
			}
			one = append(one, pairOf(kind, fmt.Sprint(a.Value)))
		}
		out = append(out, object.NewTuple(one))
	}
	return object.NewTuple(out)
}

func timeOf(t time.Time) value { return object.NewStr(t.UTC().Format("Jan _2 15:04:05 2006") + " GMT") }

func texts(list []string) value {
	var out []value
	for _, s := range list {
		out = append(out, object.NewStr(s))
	}
	return object.NewTuple(out)
}

// ipText writes an address as OpenSSL does.
func ipText(ip net.IP) string {
	if v4 := ip.To4(); v4 != nil {
		return v4.String()
	}
	var out []string
	for i := 0; i+1 < len(ip); i += 2 {
		out = append(out, fmt.Sprintf("%X", uint(ip[i])<<8|uint(ip[i+1])))
	}
	return strings.Join(out, ":")
}

// decode is the dict of a certificate.
func decode(x *x509.Certificate) value {
	d := object.NewDict()
	d.SetStr("subject", nameOf(x.RawSubject))
	d.SetStr("issuer", nameOf(x.RawIssuer))
	d.SetStr("version", object.Int(int64(x.Version)))
	serial := fmt.Sprintf("%X", x.SerialNumber)
	if len(serial)%2 == 1 {
		serial = "0" + serial
	}
	d.SetStr("serialNumber", object.NewStr(serial))
	d.SetStr("notBefore", timeOf(x.NotBefore))
	d.SetStr("notAfter", timeOf(x.NotAfter))
	var names []value
	for _, n := range x.DNSNames {
		names = append(names, pairOf("DNS", n))
	}
	for _, n := range x.EmailAddresses {
		names = append(names, pairOf("email", n))
	}
	for _, n := range x.URIs {
		names = append(names, pairOf("URI", n.String()))
	}
	for _, n := range x.IPAddresses {
		names = append(names, pairOf("IP Address", ipText(n)))
	}
	if names != nil {
		d.SetStr("subjectAltName", object.NewTuple(names))
	}
	for _, l := range []struct {
		name string
		list []string
	}{{"OCSP", x.OCSPServer}, {"caIssuers", x.IssuingCertificateURL}, {"crlDistributionPoints", x.CRLDistributionPoints}} {
		if l.list != nil {
			d.SetStr(l.name, texts(l.list))
		}
	}
	return d.Value()
}

// decodeRow is _decode(der).
func decodeRow(rt *runtime, der value) value {
	x, err := x509.ParseCertificate(bytesOf(der))
	if err != nil {
		return rt.ValueErrorf("%s", err.Error())
	}
	if !rt.Alloc(4 << 10) {
		return null
	}
	return decode(x)
}
