// Package urllib is the urllib package: parsing and quoting of URLs, and
// urllib.request over http.client.
package urllib

import (
	_ "embed"
	"net/netip"

	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

//go:embed parse.py
var parse string

//go:embed error.py
var errors string

//go:embed request.py
var request string

//go:embed response.py
var response string

// Modules are the package and its modules.
func Modules() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "urllib", Init: func(rt *runtime, m *object.Module) bool {
			m.Set("__path__", object.NewList(nil))
			return true
		}},
		{Name: "urllib.parse", Doc: "Parse (absolute and relative) URLs.", Source: parse, Rows: []object.Row{
			{Sig: "_quote(data, safe, /)", Doc: "Percent-encode the bytes that are not safe.", Fn: quote},
			{Sig: "_unquote(data, /)", Doc: "Decode percent-encoded bytes.", Fn: unquote},
			{Sig: "_ip_version(host, /)", Fn: ipVersion},
		}},
		{Name: "urllib.error", Doc: "Exception classes raised by urllib.", Source: errors},
		{Name: "urllib.request", Doc: "Opening of URLs over the HTTP client that the host grants.", Source: request},
		{Name: "urllib.response", Doc: "Files with the headers they came with.", Source: response},
	}
}

const unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~"

const upperHex = "0123456789ABCDEF"

func quote(rt *runtime, data, safe value) value {
	b, ok1 := object.BytesOf(data)
	also, ok2 := object.BytesOf(safe)
	if !ok1 || !ok2 {
		return rt.TypeErrorf("quote_from_bytes() expected bytes")
	}
	var keep [256]bool
	for _, c := range []byte(unreserved) {
		keep[c] = true
	}
	for _, c := range also {
		keep[c] = c < 0x80
	}
	if !rt.Work(len(b)>>3) || !rt.AllocN(int64(len(b)), 3) {
		return null
	}
	out := make([]byte, 0, len(b)+len(b)/2)
	for _, c := range b {
		if keep[c] {
			out = append(out, c)
		} else {
			out = append(out, '%', upperHex[c>>4], upperHex[c&15])
		}
	}
	return rt.NewText(string(out))
}

func digit(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c|32 && c|32 <= 'f':
		return int(c|32-'a') + 10
	}
	return -1
}

func unquote(rt *runtime, data value) value {
	b, ok := object.BytesOf(data)
	if !ok {
		return rt.TypeErrorf("a bytes-like object is required, not '%s'", object.TypeName(data))
	}
	if !rt.Work(len(b)>>3) || !rt.Alloc(int64(len(b))) {
		return null
	}
	out := make([]byte, 0, len(b))
	for i := 0; i < len(b); i++ {
		if b[i] == '%' && i+2 < len(b) && digit(b[i+1]) >= 0 && digit(b[i+2]) >= 0 {
			out = append(out, byte(digit(b[i+1])<<4|digit(b[i+2])))
			i += 2
		} else {
			out = append(out, b[i])
		}
	}
	return object.NewBytes(out)
}

// ipVersion returns 4 or 6, and 0 for what is no address.
func ipVersion(rt *runtime, host value) value {
	s := object.AsStr(host)
	if s == nil {
		return object.Int(0)
	}
	a, err := netip.ParseAddr(s.Go())
	switch {
	case err != nil:
		return object.Int(0)
	case a.Is4():
		return object.Int(4)
	}
	return object.Int(6)
}
