package object

// This file is the codec whose table a script gives: a str or a mapping from
// bytes to characters, or a mapping from characters to bytes.

const undefinedChar = "character maps to <undefined>"

// DecodeCharmap is codecs.charmap_decode for a mapping.
func DecodeCharmap(rt *Runtime, data []byte, errors string, mapping, obj Value) Value {
	if len(data) == 0 {
		return emptyStr.Value()
	}
	if !rt.Work(len(data)>>3) || !rt.Alloc(int64(len(data))) {
		return Value{}
	}
	c := &codec{name: "charmap", label: "charmap"}
	d := decoder{textBuilder: textBuilder{rt: rt}, codec: c, src: data, errors: errors, obj: obj}
	table := AsStr(mapping)
	for d.pos < len(d.src) {
		text, ok := "", false
		if b := int(d.src[d.pos]); table == nil {
			if text, ok = mappedText(rt, mapping, b); rt.exc != nil {
				return Value{}
			}
		} else if b < table.Len() {
			at := table.byteOffset(b)
			_, size := runeAt(table.s, at)
			text, ok = table.s[at:at+size], true
		}
		if !ok || text == "\uFFFE" {
			if !d.bad(d.pos, d.pos+1, undefinedChar) {
				return Value{}
			}
			continue
		}
		if !rt.Tick() || !d.write(text) {
			return Value{}
		}
		d.pos++
	}
	return rt.newStr(d.text())
}

// mappedText is what a mapping has for the byte b; false if it has nothing, or
// with an exception pending.
func mappedText(rt *Runtime, mapping Value, b int) (string, bool) {
	x := lookupChar(rt, mapping, rune(b))
	if x.p == nil || x == None {
		return "", false
	}
	if s := AsStr(x); s != nil {
		return s.s, true
	}
	n, big, ok := AsInt(x)
	switch {
	case !ok:
		rt.TypeErrorf("character mapping must return integer, None or str")
		return "", false
	case big != nil || n < 0 || n > 0x10FFFF:
		rt.TypeErrorf("character mapping must be in range(0x110000)")
		return "", false
	}
	return string(appendRune(nil, rune(n))), true
}

// lookupChar is mapping[r], null if that raises LookupError.
func lookupChar(rt *Runtime, mapping Value, r rune) Value {
	x := GetItem(rt, mapping, Int(int64(r)))
	if x.p == nil && rt.Matches(&LookupErrorType) {
		rt.Clear()
	}
	return x
}

// EncodeCharmap is codecs.charmap_encode for a mapping.
func EncodeCharmap(rt *Runtime, s *Str, errors string, mapping Value) Value {
	if !rt.Work(s.Len()>>3) || !rt.Alloc(int64(len(s.s))) {
		return Value{}
	}
	c := &codec{name: "charmap", label: "charmap", mapping: mapping}
	e := encoder{textBuilder: textBuilder{rt: rt}, codec: c, src: s, errors: errors}
	for e.pos < len(s.s) {
		if !rt.Tick() {
			return Value{}
		}
		r, size := e.next()
		b, ok := mappedBytes(rt, mapping, r)
		if ok {
			if !e.write(string(b)) {
				return Value{}
			}
			e.pos += size
			e.index++
			continue
		}
		n := 1
		for p := e.pos + size; p < len(s.s) && rt.exc == nil; n++ {
			r, size := runeAt(s.s, p)
			if _, ok := mappedBytes(rt, mapping, r); ok || !rt.Tick() {
				break
			}
			p += size
		}
		if rt.exc != nil || !e.bad(n, undefinedChar) {
			return Value{}
		}
	}
	return rt.newBytes(e.bytes())
}

// mappedBytes is what a mapping has for r; false if it has nothing, or with an
// exception pending.
func mappedBytes(rt *Runtime, mapping Value, r rune) ([]byte, bool) {
	x := lookupChar(rt, mapping, r)
	if x.p == nil || x == None {
		return nil, false
	}
	if b := AsBytes(x); b != nil {
		return b.b, true
	}
	n, big, ok := AsInt(x)
	switch {
	case !ok:
		rt.TypeErrorf("character mapping must return integer, bytes or None, not %s", TypeName(x))
		return nil, false
	case big != nil || n < 0 || n > 0xFF:
		rt.TypeErrorf("character mapping must be in range(256)")
		return nil, false
	}
	return []byte{byte(n)}, true
}
