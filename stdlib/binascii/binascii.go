// Package binascii is the binascii module: bytes as text in several codes, and
// checksums.
package binascii

import (
	_ "embed"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"hash/crc32"

	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

//go:embed binascii.py
var source string

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "binascii",
	Doc:  "Conversion between binary data and ASCII.",
	Rows: []object.Row{
		{Sig: "hexlify(data, sep=<unrepresentable>, bytes_per_sep=1)", Doc: "Return bytes as hexadecimal digits, with separators if asked for.", Fn: hexlify},
		{Sig: "b2a_hex(data, sep=<unrepresentable>, bytes_per_sep=1)", Doc: "Return bytes as hexadecimal digits, with separators if asked for.", Fn: hexlify},
		{Sig: "unhexlify(hexstr, /)", Doc: "Return the bytes that hexadecimal digits stand for.", Fn: unhexlify},
		{Sig: "a2b_hex(hexstr, /)", Doc: "Return the bytes that hexadecimal digits stand for.", Fn: unhexlify},
		{Sig: "a2b_base64(data, /, *, strict_mode=False)", Doc: "Decode a line of base64 data; strict_mode refuses what is not the standard.", Fn: fromBase64},
		{Sig: "b2a_base64(data, /, *, newline=True)", Doc: "Base64-code line of data.", Fn: toBase64},
		{Sig: "_b2a_lines(data, /)", Fn: toLines},
		{Sig: "a2b_uu(data, /)", Doc: "Decode a line of uuencoded data.", Fn: fromUU},
		{Sig: "b2a_uu(data, /, *, backtick=False)", Doc: "Uuencode line of data.", Fn: toUU},
		{Sig: "a2b_qp(data, header=False)", Doc: "Decode a string of qp-encoded data.", Fn: fromQP},
		{Sig: "b2a_qp(data, quotetabs=False, istext=True, header=False)", Doc: "Encode a string using quoted-printable encoding.", Fn: toQP},
		{Sig: "crc32(data, crc=0, /)", Doc: "Compute CRC-32 incrementally.", Fn: crc},
		{Sig: "crc_hqx(data, crc, /)", Doc: "Compute CRC-CCITT incrementally.", Fn: crcHQX},
	},
	Source: source,
}

// binary reads a bytes-like argument and asks for leave to handle it.
func binary(rt *runtime, v value) ([]byte, bool) {
	b, ok := object.BufferOf(rt, v)
	if !ok {
		if rt.Pending() == nil {
			rt.TypeErrorf("a bytes-like object is required, not '%s'", object.TypeName(v))
		}
		return nil, false
	}
	return b, rt.Work(len(b)/8+1) && rt.Alloc(3*int64(len(b)))
}

// text reads an argument that may also be ASCII text.
func text(rt *runtime, v value) ([]byte, bool) {
	if s := object.AsStr(v); s != nil {
		t := s.Go()
		for i := range len(t) {
			if t[i] >= 0x80 {
				rt.ValueErrorf("string argument should contain only ASCII characters")
				return nil, false
			}
		}
		return []byte(t), rt.Work(len(t)/8+1) && rt.Alloc(int64(len(t)))
	}
	b, ok := object.BufferOf(rt, v)
	if !ok {
		if rt.Pending() == nil {
			rt.TypeErrorf("argument should be bytes, buffer or ASCII string, not '%s'", object.TypeName(v))
		}
		return nil, false
	}
	return b, rt.Work(len(b)/8+1) && rt.Alloc(int64(len(b)))
}

// fail raises binascii.Error.
func fail(rt *runtime, format string, a ...any) value {
	m := rt.Modules.GetStr("binascii").AsModule()
	e := object.Call1(rt, m.Dict.GetStr("Error"), object.NewStr(fmt.Sprintf(format, a...)))
	if !e.IsNull() {
		rt.RaiseException(object.AsException(e))
	}
	return null
}

func flag(rt *runtime, v value, missing bool) (bool, bool) {
	if v.IsNull() {
		return missing, true
	}
	t := object.Truth(rt, v)
	return t == 1, t >= 0
}

func hexlify(rt *runtime, data, sep, per value) value {
	b, ok := binary(rt, data)
	if !ok {
		return null
	}
	if !sep.IsNull() {
		high := highByte(sep)
		if high != 0 {
			sep = object.NewStr("\x00") // what hex() takes in its place
		}
		args, names := []value{sep}, []string(nil)
		if !per.IsNull() {
			args = append(args, per)
		}
		h := object.Call(rt, object.GetAttr(rt, object.NewBytes(append([]byte(nil), b...)), "hex"), args, names)
		if h.IsNull() {
			return null
		}
		var out []byte
		for _, r := range object.AsStr(h).Go() {
			if r == 0 && high != 0 {
				r = high
			}
			out = append(out, byte(r))
		}
		return object.NewBytes(out)
	}
	return object.NewBytes(hex.AppendEncode(make([]byte, 0, 2*len(b)), b))
}

// highByte returns the byte above ASCII that a separator consists of, 0 if it is another one: the result of hexlify is bytes and may
// hold it, that of hex() not.
func highByte(sep value) rune {
	var r []rune
	if s := object.AsStr(sep); s != nil {
		if len(s.Go()) > 2 {
			return 0
		}
		r = []rune(s.Go())
	} else if b := object.AsBytes(sep); b != nil && len(b.Go()) == 1 {
		r = []rune{rune(b.Go()[0])}
	}
	if len(r) == 1 && r[0] >= 0x80 && r[0] <= 0xff {
		return r[0]
	}
	return 0
}

// hexValues are the values of hexadecimal digits, 255 for what is none.
var hexValues = func() (t [256]byte) {
	for i := range t {
		t[i] = 255
	}
	for i := range byte(10) {
		t['0'+i] = i
	}
	for i := range byte(6) {
		t['a'+i], t['A'+i] = 10+i, 10+i
	}
	return
}()

func unhexlify(rt *runtime, v value) value {
	if t := object.AsStr(v); t != nil {
		// A character that is not ASCII is no digit: only then it is looked for.
		if out, ok := fromHex(rt, t.Go()); ok {
			return object.NewBytes(out)
		}
		if rt.Pending() != nil {
			return null
		}
	}
	b, ok := text(rt, v)
	if !ok {
		return null
	}
	if len(b)%2 != 0 {
		return fail(rt, "Odd-length string")
	}
	out, ok := fromHex(rt, b)
	switch {
	case ok:
		return object.NewBytes(out)
	case rt.Pending() == nil:
		return fail(rt, "Non-hexadecimal digit found")
	}
	return null
}

// fromHex reads an even number of digits; ok is false if they are no such.
func fromHex[T string | []byte](rt *runtime, t T) (out []byte, ok bool) {
	if len(t)%2 != 0 || !rt.Work(len(t)/8+1) || !rt.Alloc(int64(len(t)/2)) {
		return nil, false
	}
	out = make([]byte, len(t)/2)
	wrong := byte(0)
	for i := range out {
		hi, lo := hexValues[t[2*i]], hexValues[t[2*i+1]]
		wrong |= hi | lo
		out[i] = hi<<4 | lo
	}
	return out, wrong < 16
}

const base64Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

var base64Values = func() (t [256]int8) {
	for i := range t {
		t[i] = -1
	}
	for i := range len(base64Digits) {
		t[base64Digits[i]] = int8(i)
	}
	return
}()

// fromBase64 skips what is no base64 digit; in strict mode it is an error.
func fromBase64(rt *runtime, a []value) value {
	b, ok := text(rt, a[0])
	if !ok {
		return null
	}
	strict, ok := flag(rt, a[1], false)
	if !ok {
		return null
	}
	if strict && len(b) > 0 && b[0] == '=' {
		return fail(rt, "Leading padding not allowed")
	}
	out := make([]byte, len(b)/4*3+3)
	i, n := 0, 0
	for ; i+4 <= len(b); i, n = i+4, n+3 {
		// Four digits; anything else is looked at one by one.
		v, w, x, y := base64Values[b[i]], base64Values[b[i+1]], base64Values[b[i+2]], base64Values[b[i+3]]
		if v|w|x|y < 0 {
			break
		}
		word := uint32(v)<<18 | uint32(w)<<12 | uint32(x)<<6 | uint32(y)
		out[n], out[n+1], out[n+2] = byte(word>>16), byte(word>>8), byte(word)
	}
	out = out[:n]
	place, left, pads := 0, byte(0), 0
	padding := false
	for ; i < len(b); i++ {
		c := b[i]
		if c == '=' {
			padding = true
			if strict && place == 0 {
				return fail(rt, "Excess padding not allowed")
			}
			pads++
			if place >= 2 && place+pads >= 4 {
				// The padding is complete: what follows does not count.
				if strict && i+1 < len(b) {
					return fail(rt, "Excess data after padding")
				}
				return object.NewBytes(out)
			}
			continue
		}
		d := base64Values[c]
		if d < 0 {
			if strict {
				return fail(rt, "Only base64 data is allowed")
			}
			continue
		}
		if strict && padding {
			return fail(rt, "Discontinuous padding not allowed")
		}
		pads = 0
		v := byte(d)
		switch place {
		case 0:
			place, left = 1, v
		case 1:
			place = 2
			out = append(out, left<<2|v>>4)
			left = v & 15
		case 2:
			place = 3
			out = append(out, left<<4|v>>2)
			left = v & 3
		default:
			place = 0
			out = append(out, left<<6|v)
			left = 0
		}
	}
	switch place {
	case 0:
		return object.NewBytes(out)
	case 1:
		return fail(rt, "Invalid base64-encoded string: number of data characters (%d) cannot be 1 more than a multiple of 4", len(out)/3*4+1)
	}
	return fail(rt, "Incorrect padding")
}

func toBase64(rt *runtime, a []value) value {
	b, ok := binary(rt, a[0])
	if !ok {
		return null
	}
	newline, ok := flag(rt, a[1], true)
	if !ok {
		return null
	}
	out := base64.StdEncoding.AppendEncode(make([]byte, 0, base64.StdEncoding.EncodedLen(len(b))+1), b)
	if newline {
		out = append(out, '\n')
	}
	return object.NewBytes(out)
}

// toLines is base64.encodebytes: a line for each 57 bytes.
func toLines(rt *runtime, data value) value {
	b, ok := binary(rt, data)
	if !ok {
		return null
	}
	const inLine = 57
	out := make([]byte, 0, (len(b)/inLine+1)*(inLine/3*4+1))
	for len(b) > 0 {
		line := b[:min(len(b), inLine)]
		b = b[len(line):]
		out = append(base64.StdEncoding.AppendEncode(out, line), '\n')
	}
	return object.NewBytes(out)
}

func fromUU(rt *runtime, v value) value {
	b, ok := text(rt, v)
	if !ok {
		return null
	}
	n := 32 // CPython reads the NUL behind an empty line, which stands for it
	if len(b) > 0 {
		n = int(b[0]-' ') & 63
		b = b[1:]
	}
	out := make([]byte, 0, n)
	bits, left := 0, uint(0)
	for len(out) < n {
		c := byte('\n')
		if len(b) > 0 {
			c = b[0]
			b = b[1:]
		}
		d := uint(0)
		switch {
		case c == '\n' || c == '\r':
			// Lines whose end was trimmed: what is missing are zeros.
		case c < ' ' || c > ' '+64:
			return fail(rt, "Illegal char")
		default:
			d = uint(c-' ') & 63
		}
		left = left<<6 | d
		if bits += 6; bits >= 8 {
			bits -= 8
			out = append(out, byte(left>>bits))
			left &= 1<<bits - 1
		}
	}
	for _, c := range b {
		if c != ' ' && c != ' '+64 && c != '\n' && c != '\r' {
			return fail(rt, "Trailing garbage")
		}
	}
	return object.NewBytes(out)
}

func toUU(rt *runtime, a []value) value {
	b, ok := binary(rt, a[0])
	if !ok {
		return null
	}
	tick, ok := flag(rt, a[1], false)
	if !ok {
		return null
	}
	if len(b) > 45 {
		return fail(rt, "At most 45 bytes at once")
	}
	char := func(n byte) byte {
		if n == 0 && tick {
			return '`'
		}
		return n + ' '
	}
	out := []byte{char(byte(len(b)))}
	for i := 0; i < len(b); i += 3 {
		var t [3]byte
		copy(t[:], b[i:])
		out = append(out, char(t[0]>>2), char(t[0]&3<<4|t[1]>>4), char(t[1]&15<<2|t[2]>>6), char(t[2]&63))
	}
	return object.NewBytes(append(out, '\n'))
}

func crc(rt *runtime, data, start value) value {
	n := uint32(0)
	if !start.IsNull() {
		i := object.Index(rt, start)
		if i.IsNull() {
			return null
		}
		m, b, _ := object.AsInt(i)
		if n = uint32(m); b != nil {
			n = uint32(b.Uint64())
		}
	}
	b, ok := object.BufferOf(rt, data)
	if !ok {
		if rt.Pending() == nil {
			rt.TypeErrorf("a bytes-like object is required, not '%s'", object.TypeName(data))
		}
		return null
	}
	if !rt.Work(len(b)/32 + 1) {
		return null
	}
	return object.Int(int64(crc32.Update(n, crc32.IEEETable, b)))
}

func crcHQX(rt *runtime, data, start value) value {
	b, ok := binary(rt, data)
	if !ok {
		return null
	}
	i := object.Index(rt, start)
	if i.IsNull() {
		return null
	}
	m, _, _ := object.AsInt(i)
	n := uint32(m) & 0xffff
	for _, c := range b {
		n = n<<8&0xff00 ^ uint32(hqxTable[byte(n>>8)^c])
	}
	return object.Int(int64(n))
}

// hqxTable are the checksums of single bytes.
var hqxTable = func() (t [256]uint16) {
	for i := range t {
		n := uint32(i) << 8
		for range 8 {
			if n <<= 1; n&0x10000 != 0 {
				n ^= 0x11021
			}
		}
		t[i] = uint16(n)
	}
	return
}()
