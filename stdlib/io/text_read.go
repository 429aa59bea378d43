package io

import (
	"bytes"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is the reading side of TextIOWrapper: text is decoded in pieces, and
// what was decoded but not yet read stands in the object.

// forget drops what was decoded and not read.
func (t *textIO) forget() {
	t.text, t.at, t.left, t.source = "", 0, nil, nil
	t.ends.pendingCR = false
}

// decode turns bytes that follow those decoded so far into text.
func (t *textIO) decode(rt *runtime, data []byte, final bool) (string, bool) {
	if len(t.left) > 0 {
		data = append(t.left[:len(t.left):len(t.left)], data...)
		t.left = nil
	}
	as, skip, wait := byteOrder(t.decodeAs, data, final)
	if wait {
		t.left = bytes.Clone(data)
		return "", true
	}
	t.decodeAs = as
	v, n := object.DecodePartial(rt, data[skip:], as, t.errors, null, final)
	if v.IsNull() {
		return "", false
	}
	if n += skip; n < len(data) {
		t.left = bytes.Clone(data[n:])
	}
	text := object.AsStr(v).Go()
	if t.universal() {
		text = t.ends.decode(text, final)
	}
	return text, true
}

// byteOrder looks for the mark at the beginning of data in the encodings that
// have one: the encoding without it and the length of the mark. wait is set
// when there is too little data to tell.
func byteOrder(encoding string, data []byte, final bool) (as string, skip int, wait bool) {
	if encoding == "utf-8" {
		return encoding, 0, false
	}
	name, _ := object.CodecName(encoding)
	marks := map[string][]struct{ mark, as string }{
		"utf-8-sig": {{"\xef\xbb\xbf", "utf-8"}},
		"utf-16":    {{"\xff\xfe", "utf-16-le"}, {"\xfe\xff", "utf-16-be"}},
		"utf-32":    {{"\xff\xfe\x00\x00", "utf-32-le"}, {"\x00\x00\xfe\xff", "utf-32-be"}},
	}[name]
	if marks == nil {
		return encoding, 0, false
	}
	for _, m := range marks {
		if bytes.HasPrefix(data, []byte(m.mark)) {
			return m.as, len(m.mark), false
		}
		if !final && len(data) < len(m.mark) && strings.HasPrefix(m.mark, string(data)) {
			wait = true
		}
	}
	if wait || len(data) == 0 {
		return encoding, 0, !final && wait
	}
	return withoutMark(encoding), 0, false
}

// more reads and decodes one more piece; end is set when there was none.
func (t *textIO) more(rt *runtime, hint int64) (end, ok bool) {
	if !t.readable {
		unsupported(rt, "not readable")
		return false, false
	}
	if t.telling && !t.rebase(rt) {
		return false, false
	}
	if !t.telling {
		t.source = nil
	}
	var data []byte
	n := max(t.chunk, hint)
	if t.binary != nil {
		b := t.binary
		if !b.ready(rt, "read") {
			return false, false
		}
		if data, ok = b.read1(rt, n); !ok {
			return false, false
		}
	} else {
		method := "read"
		if t.hasRead1 {
			method = "read1"
		}
		v := object.CallMethod(rt, t.buffer, method, object.Int(n))
		if v.IsNull() {
			return false, false
		}
		if data, ok = object.BufferOf(rt, v); !ok {
			if rt.Pending() == nil {
				rt.TypeErrorf("underlying %s() should have returned a bytes-like object, not '%s'", method, object.TypeName(v))
			}
			return false, false
		}
	}
	end = len(data) == 0
	if t.telling {
		if t.text == "" && len(t.left) == 0 {
			t.source, t.sourceAs = nil, t.decodeAs
		}
		t.source = append(t.source, data...)
	}
	// The text grows by this much, and may be copied with what is left of it.
	if !rt.Alloc(int64(len(data)+len(t.text)-t.at)) || !rt.Tick() {
		return false, false
	}
	text, ok := t.decode(rt, data, end)
	if !ok {
		return false, false
	}
	if t.at == len(t.text) {
		t.text = text
	} else {
		t.text = t.text[t.at:] + text
	}
	t.at = 0
	return end, true
}

// rebase drops from source what belongs to text that was read.
func (t *textIO) rebase(rt *runtime) bool {
	if t.at == 0 {
		return true
	}
	n, as, ok := t.bytesUsed(rt)
	if !ok {
		return false
	}
	t.source, t.sourceAs = t.source[n:], as
	t.text, t.at = t.text[t.at:], 0
	return true
}

// bytesUsed returns how many bytes of source text[:at] comes from, and the
// encoding that is in force behind them.
func (t *textIO) bytesUsed(rt *runtime) (n int, as string, ok bool) {
	if t.at == 0 {
		return 0, t.sourceAs, true
	}
	whole := len(t.source) - len(t.left)
	if t.at == len(t.text) && !t.ends.pendingCR {
		return whole, t.decodeAs, true
	}
	used := t.text[:t.at]
	name, _ := object.CodecName(t.sourceAs)
	if (name == "utf-8" || name == "ascii" || name == "iso8859-1") && t.at <= len(t.source) && isASCII(used) && used == string(t.source[:t.at]) && !t.none {
		return t.at, t.sourceAs, true
	}
	if t.none && name == "utf-8" && t.at <= len(t.source) && used == string(t.source[:t.at]) && strings.IndexByte(used, '\r') < 0 {
		return t.at, t.sourceAs, true
	}
	// The shortest beginning of source that decodes to as much text.
	try := *t
	bad := false
	decode := func(k int) int {
		try.left, try.decodeAs, try.ends.pendingCR = nil, t.sourceAs, false
		text, ok := try.decode(rt, t.source[:k], false)
		if !ok {
			bad = true
			return t.at
		}
		return len(text)
	}
	n = sort.Search(whole, func(k int) bool {
		got := decode(k)
		if try.ends.pendingCR {
			got++ // the line end it is, alone or with what follows
		}
		return got >= t.at
	})
	for k, got := n, decode(n); !bad && try.ends.pendingCR && k < whole; got = decode(k) {
		// A "\n" behind the "\r" belongs to it and adds nothing.
		if k++; decode(k) == got+1 && !try.ends.pendingCR && t.at == got+1 && !bad {
			n = k
		}
	}
	if bad {
		return 0, "", false
	}
	try.left, try.decodeAs = nil, t.sourceAs
	if _, ok := try.decode(rt, t.source[:n], false); !ok {
		return 0, "", false
	}
	return n, try.decodeAs, true
}

// line reads a line, at most limit characters of it. What comes in pieces is
// gathered, each piece once.
func (t *textIO) line(rt *runtime, limit int64) (string, bool) {
	if !t.flushText(rt) {
		return "", false
	}
	var gathered []byte
	for {
		rest := t.text[t.at:]
		end := t.lineEnd(rest)
		if limit >= 0 {
			if most := prefix(rest, limit); (most < len(rest) || countIs(rest, limit)) && (end < 0 || end > most) {
				end = most
			}
		}
		if end >= 0 {
			t.at += end
			if !rt.Work(1 + end>>6) {
				return "", false
			}
			if gathered == nil {
				return rest[:end], true
			}
			return string(append(gathered, rest[:end]...)), true
		}
		take := len(rest)
		if t.newline == "\r\n" && strings.HasSuffix(rest, "\r") {
			// The other half of the line's end may follow.
			take--
		}
		if take > 0 {
			var ok bool
			if gathered, ok = gather(rt, gathered, []byte(rest[:take])); !ok {
				return "", false
			}
			t.at += take
			if limit >= 0 {
				limit -= int64(utf8.RuneCountInString(rest[:take]))
			}
		}
		last, ok := t.more(rt, 0)
		if !ok {
			return "", false
		}
		if last && len(t.text)-t.at == len(rest)-take {
			gathered = append(gathered, t.text[t.at:]...)
			t.at = len(t.text)
			return string(gathered), true
		}
	}
}

// prefix returns the length of the first n characters of s.
func prefix(s string, n int64) int {
	if n >= int64(len(s)) {
		return len(s)
	}
	for i := range s {
		if n == 0 {
			return i
		}
		n--
	}
	return len(s)
}

func countIs(s string, n int64) bool {
	return int64(len(s)) >= n && int64(utf8.RuneCountInString(s)) >= n
}

// lineEnd returns where the line at the beginning of s ends, -1 if it does not.
func (t *textIO) lineEnd(s string) int {
	switch {
	case t.any:
		i := strings.IndexAny(s, "\r\n")
		if i < 0 {
			return -1
		}
		if s[i] == '\r' && i+1 < len(s) && s[i+1] == '\n' {
			i++
		}
		return i + 1
	case t.newline == "\r\n":
		if i := strings.Index(s, "\r\n"); i >= 0 {
			return i + 2
		}
		return -1
	}
	c := byte('\n')
	if t.newline == "\r" {
		c = '\r'
	}
	if i := strings.IndexByte(s, c); i >= 0 {
		return i + 1
	}
	return -1
}

func textNext(rt *runtime, self value) value {
	if self.Type() != textType {
		if t, ok := self.Impl().(*textIO); ok {
			t.telling = false
			line := nextLine(rt, self)
			if line.IsNull() && rt.Pending() == nil {
				t.telling = t.seekable
			}
			return line
		}
	}
	t := textOpen(rt, self)
	if t == nil {
		return null
	}
	t.telling = false
	line, ok := t.line(rt, -1)
	if !ok {
		return null
	}
	if line == "" {
		t.telling = t.seekable
		t.source = nil
		return null
	}
	return object.NewStr(line)
}

func textRead(rt *runtime, self, n value) value {
	limit, ok := size(rt, n)
	if !ok {
		return null
	}
	t := textOpen(rt, self)
	if t == nil {
		return null
	}
	if !t.readable {
		return unsupported(rt, "not readable")
	}
	if !t.flushText(rt) {
		return null
	}
	if limit < 0 {
		v := object.CallMethod(rt, t.buffer, "read")
		if v.IsNull() {
			return null
		}
		data, ok := object.BufferOf(rt, v)
		if !ok {
			if rt.Pending() == nil {
				rt.TypeErrorf("a bytes-like object is required, not '%s'", object.TypeName(v))
			}
			return null
		}
		text, ok := t.decode(rt, data, true)
		if !ok {
			return null
		}
		rest := t.text[t.at:]
		if rest != "" {
			if !rt.Alloc(int64(len(rest) + len(text))) {
				return null
			}
			text = rest + text
		}
		t.text, t.at, t.source = "", 0, nil
		return rt.Large(object.NewStr(text), len(text))
	}
	var gathered []byte
	for {
		rest := t.text[t.at:]
		end := prefix(rest, limit)
		whole := end < len(rest) || countIs(rest, limit)
		t.at += end
		if whole && gathered == nil {
			return object.NewStr(rest[:end])
		}
		var ok bool
		if gathered, ok = gather(rt, gathered, []byte(rest[:end])); !ok {
			return null
		}
		if whole {
			return object.NewStr(string(gathered))
		}
		limit -= int64(utf8.RuneCountInString(rest))
		last, ok := t.more(rt, 0)
		if !ok {
			return null
		}
		if last && t.at == len(t.text) {
			return object.NewStr(string(gathered))
		}
	}
}
