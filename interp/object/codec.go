package object

import (
	"bytes"
	"iter"
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// This file finds codecs and runs them. A codec is two functions over one
// whole text; what they do about input they cannot convert goes through the
// error handlers of codec_errors.go.

// codec is an encoding.
type codec struct {
	name   string // as codecs.lookup(...).name
	label  string // as error messages name it
	decode func(d *decoder) bool
	encode func(e *encoder) bool
	ascii  bool       // ASCII text is encoded as itself
	table  *byteTable // of single-byte encodings
	multi  *multibyte // of encodings of East Asia
	// mapping is the table of a script, which charmap_encode was given.
	mapping Value
}

// utf8Codec is the one that nearly every program uses.
var utf8Codec codec

func init() {
	utf8Codec = codec{name: "utf-8", label: "utf-8", decode: decodeUTF8, encode: encodeUTF8, ascii: true}
}

// codecs returns the encodings with algorithms of their own; see codec_table.go
// for those that are tables.
func codecs() []*codec {
	return []*codec{
		&utf8Codec,
		{name: "ascii", label: "ascii", decode: decodeASCII, encode: encodeASCII, ascii: true},
		{name: "iso8859-1", label: "latin-1", decode: decodeLatin1, encode: encodeLatin1, ascii: true},
		{name: "utf-8-sig", label: "utf-8", decode: decodeUTF8Sig, encode: encodeUTF8Sig},
		{name: "utf-16", label: "utf-16", decode: decodeUTF16, encode: encodeUTF16},
		{name: "utf-16-le", label: "utf-16-le", decode: decodeUTF16LE, encode: encodeUTF16LE},
		{name: "utf-16-be", label: "utf-16-be", decode: decodeUTF16BE, encode: encodeUTF16BE},
		{name: "utf-32", label: "utf-32", decode: decodeUTF32, encode: encodeUTF32},
		{name: "utf-32-le", label: "utf-32-le", decode: decodeUTF32LE, encode: encodeUTF32LE},
		{name: "utf-32-be", label: "utf-32-be", decode: decodeUTF32BE, encode: encodeUTF32BE},
		{name: "utf-7", label: "utf7", decode: decodeUTF7, encode: encodeUTF7},
		{name: "unicode_escape", label: "unicodeescape", decode: decodeUnicodeEscape, encode: encodeUnicodeEscape},
		{name: "raw_unicode_escape", label: "rawunicodeescape", decode: decodeRawUnicodeEscape, encode: encodeRawUnicodeEscape},
	}
}

// codecAliases maps normalized names to codec names: those of CPython's
// encodings package for the encodings there are here.
func codecAliases() map[string]string {
	return map[string]string{
		"utf_8": "utf-8", "utf8": "utf-8", "u8": "utf-8", "utf": "utf-8", "utf8_ucs2": "utf-8", "utf8_ucs4": "utf-8", "cp65001": "utf-8",
		"ascii": "ascii", "us_ascii": "ascii", "us": "ascii", "646": "ascii", "ansi_x3.4_1968": "ascii", "ansi_x3_4_1968": "ascii",
		"ansi_x3.4_1986": "ascii", "cp367": "ascii", "csascii": "ascii", "ibm367": "ascii", "iso646_us": "ascii", "iso_646.irv_1991": "ascii", "iso_ir_6": "ascii",
		"latin_1": "iso8859-1", "latin1": "iso8859-1", "latin": "iso8859-1", "l1": "iso8859-1", "iso8859_1": "iso8859-1", "iso_8859_1": "iso8859-1",
		"iso8859": "iso8859-1", "8859": "iso8859-1", "cp819": "iso8859-1", "csisolatin1": "iso8859-1", "ibm819": "iso8859-1",
		"iso_8859_1_1987": "iso8859-1", "iso_ir_100": "iso8859-1",
		"utf_8_sig": "utf-8-sig",
		"utf_16":    "utf-16", "utf16": "utf-16", "u16": "utf-16",
		"utf_16_le": "utf-16-le", "utf_16le": "utf-16-le", "unicodelittleunmarked": "utf-16-le",
		"utf_16_be": "utf-16-be", "utf_16be": "utf-16-be", "unicodebigunmarked": "utf-16-be",
		"utf_32": "utf-32", "utf32": "utf-32", "u32": "utf-32",
		"utf_32_le": "utf-32-le", "utf_32le": "utf-32-le",
		"utf_32_be": "utf-32-be", "utf_32be": "utf-32-be",
		"utf_7": "utf-7", "utf7": "utf-7", "u7": "utf-7", "unicode_1_1_utf_7": "utf-7",
		"unicode_escape": "unicode_escape", "raw_unicode_escape": "raw_unicode_escape",
	}
}

var (
	codecsOnce sync.Once
	codecsMade map[string]*codec
)

// codecByName returns every codec under its aliases. They are made when one is
// asked for that is not UTF-8.
func codecByName() map[string]*codec {
	codecsOnce.Do(makeCodecs)
	return codecsMade
}

func makeCodecs() {
	byName := map[string]*codec{}
	for _, c := range codecs() {
		byName[c.name] = c
	}
	all := map[string]*codec{}
	for alias, name := range codecAliases() {
		all[alias] = byName[name]
	}
	addTableCodecs(all)
	addCJKCodecs(all)
	codecsMade = all
}

// notText are the names of codecs that do not convert between str and bytes.
var notText = []string{"rot13", "rot_13", "hex", "hex_codec", "base64", "base64_codec", "base_64", "bz2", "bz2_codec",
	"zip", "zlib", "zlib_codec", "quopri", "quopri_codec", "quoted_printable", "quotedprintable", "uu", "uu_codec"}

// NormalEncoding brings a name into the form of codecAliases, as
// encodings.normalize_encoding does: lower case, and runs of anything but
// letters, digits and dots become one underscore.
func NormalEncoding(name string) string {
	return string(appendNormalEncoding(make([]byte, 0, len(name)), name))
}

func appendNormalEncoding(out []byte, name string) []byte {
	punct := false
	for i := 0; i < len(name); i++ {
		c := byteToLower(name[i])
		if isByteAlnum(c) || c == '.' {
			if punct && len(out) > 0 {
				out = append(out, '_')
			}
			out = append(out, c)
			punct = false
		} else {
			punct = true
		}
	}
	return out
}

// findCodec returns the codec called name, nil if there is none.
func findCodec(name string) *codec {
	if name == "utf-8" {
		return &utf8Codec
	}
	var room [32]byte
	return codecByName()[string(appendNormalEncoding(room[:0], name))]
}

// CodecName returns the canonical name of an encoding; ok is false if it is
// not known.
func CodecName(name string) (canonical string, ok bool) {
	if c := findCodec(name); c != nil {
		return c.name, true
	}
	return "", false
}

// unknownCodec raises the LookupError about name; verb is "encode" or "decode".
func unknownCodec(rt *Runtime, name, verb string) Value {
	n := NormalEncoding(name)
	for _, t := range notText {
		if n == t {
			return rt.Raisef(&LookupErrorType, "'%s' is not a text encoding; use codecs.%s() to handle arbitrary codecs", name, verb)
		}
	}
	return rt.Raisef(&LookupErrorType, "unknown encoding: %s", name)
}

// pythonCodecs are the standard text encodings that are modules of encodings.
var pythonCodecs = map[string]bool{"idna": true, "punycode": true, "charmap": true, "undefined": true}

// searchCodec asks the functions given to codecs.register for an encoding; verb
// is "encode" or "decode".
func searchCodec(rt *Runtime, verb, name string, v Value, errors string) Value {
	if rt.CodecSearch.p == nil && pythonCodecs[NormalEncoding(name)] {
		// Importing codecs sets CodecSearch. A host may have left it out.
		if rt.ImportName("codecs", nil, None, 0).p == nil {
			if !rt.Matches(&ImportErrorType) {
				return Value{}
			}
			rt.Clear()
		}
	}
	if rt.CodecSearch.p != nil {
		r := Call(rt, rt.CodecSearch, []Value{NewStr(verb), NewStr(name), v, NewStr(errors)}, nil)
		if r != None {
			return r
		}
	}
	return unknownCodec(rt, name, verb)
}

// decoder is one run of a codec from bytes to text.
type decoder struct {
	textBuilder
	codec  *codec
	src    []byte
	pos    int
	errors string // the name of the error handler
	// partial asks to leave an incomplete sequence at the end alone: more input
	// may complete it.
	partial bool
	obj     Value      // the object that is decoded, for exceptions; null until asked for
	exc     *Exception // the last exception, reused for the next error
}

// shortText is up to which length UTF-8 that needs no mending is converted
// without a decoder or an encoder.
const shortText = 1 << 16

// Decode returns the text in data; obj is the object it comes from, null if
// there is none. Null with an exception pending.
func Decode(rt *Runtime, data []byte, encoding, errors string, obj Value) Value {
	v, _ := DecodePartial(rt, data, encoding, errors, obj, true)
	return v
}

// DecodePartial decodes as much of data as is complete, or all of it if final
// is set, and tells how many bytes that was: what incremental decoders need.
func DecodePartial(rt *Runtime, data []byte, encoding, errors string, obj Value, final bool) (Value, int) {
	c := findCodec(encoding)
	if c == nil {
		return searchCodec(rt, "decode", encoding, NewBytes(bytes.Clone(data)), errors), len(data)
	}
	if len(data) == 0 {
		return emptyStr.Value(), 0
	}
	if !rt.Work(len(data)>>6) || !rt.Alloc(int64(len(data))) {
		return Value{}, 0
	}
	if c.ascii && isASCIIBytes(data) {
		return rt.newASCII(string(data)), len(data)
	}
	if c == &utf8Codec && len(data) <= shortText && utf8.Valid(data) {
		return rt.newStr(string(data)), len(data)
	}
	d := decoder{textBuilder: textBuilder{rt: rt}, codec: c, src: data, errors: errors, partial: !final, obj: obj}
	if !c.decode(&d) {
		return Value{}, 0
	}
	return rt.newStr(d.text()), d.pos
}

// decodeObject is str(v, encoding, errors).
func decodeObject(rt *Runtime, v Value, encoding, errors string) Value {
	b, ok := bufferOf(rt, v)
	if !ok {
		rt.Clear()
		if AsStr(v) != nil {
			return rt.TypeErrorf("decoding str is not supported")
		}
		return rt.TypeErrorf("decoding to str: need a bytes-like object, %s found", TypeName(v))
	}
	return noted(rt, "decoding", encoding, decodeStable(rt, v, b, encoding, errors))
}

// noted is the result v of a codec. Where it failed, the exception is given the
// note that it is given in CPython, which has none about the encodings that
// CPython knows without looking for their codec.
func noted(rt *Runtime, doing, encoding string, v Value) Value {
	if v.p == nil && rt.Matches(&ExceptionType) && findCodec(encoding) != nil && !knownEncoding(encoding) {
		e, noted := rt.exc, rt.noted
		rt.exc = nil
		e.AddNote(rt, doing+" with '"+encoding+"' codec failed")
		rt.exc, rt.noted = e, noted
	}
	return v
}

func knownEncoding(name string) bool {
	switch NormalEncoding(name) {
	case "utf_8", "utf8", "utf_16", "utf16", "utf_32", "utf32", "ascii", "us_ascii", "latin1", "latin_1", "iso_8859_1", "iso8859_1":
		return true
	}
	return false
}

// decodeStable decodes the bytes b of the object v. An error handler is script
// code and may change a bytearray, so those are copied if one could run.
func decodeStable(rt *Runtime, v Value, b []byte, encoding, errors string) Value {
	if len(b) == 0 {
		// CPython does not even look for the encoding.
		return emptyStr.Value()
	}
	if AsBytes(v) == nil {
		if errors != "strict" && errors != "ignore" && errors != "replace" {
			b = bytes.Clone(b)
		}
		v = Value{}
	}
	return Decode(rt, b, encoding, errors, v)
}

// octetsDecode is bytes.decode.
func octetsDecode(rt *Runtime, self, encodingArg, errorsArg Value) Value {
	encoding, ok := textArg(rt, encodingArg, "decode", "'encoding'", "utf-8")
	if !ok {
		return Value{}
	}
	errors, ok := textArg(rt, errorsArg, "decode", "'errors'", "strict")
	if !ok {
		return Value{}
	}
	return noted(rt, "decoding", encoding, decodeStable(rt, self, octets(self), encoding, errors))
}

// encoder is one run of a codec from text to bytes.
type encoder struct {
	textBuilder
	codec  *codec
	src    *Str
	pos    int // bytes
	index  int // code points
	errors string
	exc    *Exception
	shift  shiftState // of encodings that switch between sets of characters
}

// Encode returns the bytes of s in the given encoding.
func Encode(rt *Runtime, s *Str, encoding, errors string) Value {
	return encodeStr(rt, s, encoding, errors)
}

func encodeStr(rt *Runtime, s *Str, encoding, errors string) Value {
	c := findCodec(encoding)
	if c == nil {
		return searchCodec(rt, "encode", encoding, s.Value(), errors)
	}
	if !rt.Work(len(s.s)>>6) || !rt.Alloc(int64(len(s.s))) {
		return Value{}
	}
	if c.ascii && s.isASCII() {
		return rt.newBytes([]byte(s.s))
	}
	if c == &utf8Codec && len(s.s) <= shortText && !hasSurrogate(s.s) {
		return rt.newBytes([]byte(s.s))
	}
	e := encoder{textBuilder: textBuilder{rt: rt}, codec: c, src: s, errors: errors}
	if !c.encode(&e) {
		return Value{}
	}
	return rt.newBytes(e.bytes())
}

// strEncode is str.encode.
func strEncode(rt *Runtime, self, encodingArg, errorsArg Value) Value {
	encoding, ok := textArg(rt, encodingArg, "encode", "'encoding'", "utf-8")
	if !ok {
		return Value{}
	}
	errors, ok := textArg(rt, errorsArg, "encode", "'errors'", "strict")
	if !ok {
		return Value{}
	}
	return noted(rt, "encoding", encoding, encodeStr(rt, AsStr(self), encoding, errors))
}

// next decodes the code point at pos without moving.
func (e *encoder) next() (r rune, size int) { return runeAt(e.src.s, e.pos) }

// hasSurrogate reports whether s holds an encoded surrogate.
func hasSurrogate(s string) bool {
	for {
		i := strings.IndexByte(s, 0xED)
		if i < 0 || i+1 >= len(s) {
			return false
		}
		if s[i+1] >= 0xA0 {
			return true
		}
		s = s[i+1:]
	}
}

// moduleName is how CPython's module of the codec is called.
func (c *codec) moduleName() string {
	if c.name == "iso8859-1" {
		return "latin_1"
	}
	return strings.ReplaceAll(c.name, "-", "_")
}

// CodecModules returns the names of the modules that CPython has for the
// codecs there are, sorted.
func CodecModules() []string {
	names := map[string]bool{}
	for _, c := range codecByName() {
		names[c.moduleName()] = true
	}
	return slices.Sorted(maps.Keys(names))
}

// CodecAliases returns the other names of those modules, in their order.
func CodecAliases() iter.Seq2[string, string] {
	return func(yield func(alias, module string) bool) {
		for _, alias := range slices.Sorted(maps.Keys(codecByName())) {
			if m := codecByName()[alias].moduleName(); m != alias && !yield(alias, m) {
				return
			}
		}
	}
}
