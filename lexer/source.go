package lexer

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// This file decodes source files: byte order mark, coding declaration (PEP
// 263), line endings.

// Decode returns the text of a source file as UTF-8 with line feeds only.
// Mistakes are worded as CPython words them for a file given on the command
// line.
func Decode(filename string, src []byte) (string, *Error) {
	bom := bytes.HasPrefix(src, []byte("\xef\xbb\xbf"))
	if bom {
		src = src[3:]
	}
	encoding := declared(src)
	switch encoding {
	case "", "utf-8":
		if i := invalidUTF8(src); i >= 0 {
			return "", notUTF8(filename, src, i, encoding != "")
		}
	default:
		if bom {
			return "", &Error{Class: "SyntaxError", Msg: "encoding problem: " + encoding + " with BOM"}
		}
		var ok bool
		if src, ok = decodeBytes(src, encoding); !ok {
			return "", &Error{Class: "SyntaxError", Msg: "encoding problem: " + encoding}
		}
	}
	if i := bytes.IndexByte(src, 0); i >= 0 {
		line := 1 + bytes.Count(src[:i], []byte("\n"))
		return "", &Error{Class: "SyntaxError", Msg: "source code cannot contain null bytes", Line: line, EndLine: line}
	}
	return Newlines(string(src)), nil
}

// Newlines turns every line ending into a line feed.
func Newlines(text string) string {
	if strings.IndexByte(text, '\r') < 0 {
		return text
	}
	return strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
}

// declared returns the encoding that a comment in the first two lines names,
// normalised, or nothing.
func declared(src []byte) string {
	for range 2 {
		line := src
		if i := bytes.IndexAny(src, "\r\n"); i >= 0 {
			line = src[:i]
			if src[i] == '\r' && i+1 < len(src) && src[i+1] == '\n' {
				i++
			}
			src = src[i+1:]
		} else {
			src = nil
		}
		text := bytes.TrimLeft(line, " \t\f")
		if len(text) == 0 {
			continue
		}
		if text[0] != '#' {
			return ""
		}
		if name := cookie(text); name != "" {
			return normalName(name)
		}
	}
	return ""
}

// cookie finds the encoding name in a comment: "coding", a colon or equals
// sign, blanks, the name.
func cookie(comment []byte) string {
	for {
		i := bytes.Index(comment, []byte("coding"))
		if i < 0 {
			return ""
		}
		comment = comment[i+len("coding"):]
		if len(comment) == 0 || comment[0] != ':' && comment[0] != '=' {
			continue
		}
		name := bytes.TrimLeft(comment[1:], " \t")
		n := 0
		for n < len(name) && (isIdent[name[n]] || name[n] == '-' || name[n] == '.') {
			n++
		}
		if n > 0 {
			return string(name[:n])
		}
	}
}

// normalName maps the many spellings of UTF-8 and Latin-1 to one, as CPython
// does: only the first twelve characters are looked at.
func normalName(name string) string {
	low := strings.ReplaceAll(strings.ToLower(name[:min(len(name), 12)]), "_", "-")
	if low == "utf-8" || strings.HasPrefix(low, "utf-8-") {
		return "utf-8"
	}
	for _, n := range [...]string{"latin-1", "iso-8859-1", "iso-latin-1"} {
		if low == n || strings.HasPrefix(low, n+"-") {
			return "iso-8859-1"
		}
	}
	return name
}

func invalidUTF8(src []byte) int {
	if utf8.Valid(src) {
		return -1
	}
	for i := 0; ; {
		r, n := utf8.DecodeRune(src[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
}

func notUTF8(filename string, src []byte, i int, hasCookie bool) *Error {
	line := 1 + bytes.Count(src[:i], []byte("\n"))
	if hasCookie {
		return &Error{Class: "SyntaxError", Line: line, Col: chars(string(src[bytes.LastIndexByte(src[:i], '\n')+1:i])) + 1, EndLine: line, EndCol: -1,
			Msg: fmt.Sprintf("(unicode error) 'utf-8' codec can't decode byte 0x%02x in position 0: %s", src[i], utf8Problem(src[i:]))}
	}
	return &Error{Class: "SyntaxError", Msg: fmt.Sprintf("Non-UTF-8 code starting with '\\x%02x' in file %s on line %d, but no encoding declared; "+
		"see https://peps.python.org/pep-0263/ for details", src[i], filename, line)}
}

// utf8Problem names what is wrong with the first byte.
func utf8Problem(b []byte) string {
	width := 0
	switch c := b[0]; {
	case c >= 0xC2 && c <= 0xDF:
		width = 2
	case c >= 0xE0 && c <= 0xEF:
		width = 3
	case c >= 0xF0 && c <= 0xF4:
		width = 4
	default:
		return "invalid start byte"
	}
	if len(b) < width {
		return "unexpected end of data"
	}
	return "invalid continuation byte"
}

// charmapOf is a switch and not a table: a table would be filled at every start of the process.
func charmapOf(name string) *charmap.Charmap {
	switch name {
	case "cp037":
		return charmap.CodePage037
	case "cp437":
		return charmap.CodePage437
	case "cp850":
		return charmap.CodePage850
	case "cp852":
		return charmap.CodePage852
	case "cp855":
		return charmap.CodePage855
	case "cp858":
		return charmap.CodePage858
	case "cp860":
		return charmap.CodePage860
	case "cp862":
		return charmap.CodePage862
	case "cp863":
		return charmap.CodePage863
	case "cp865":
		return charmap.CodePage865
	case "cp866":
		return charmap.CodePage866
	case "cp1140":
		return charmap.CodePage1140
	case "iso8859-1":
		return charmap.ISO8859_1
	case "iso8859-2":
		return charmap.ISO8859_2
	case "iso8859-3":
		return charmap.ISO8859_3
	case "iso8859-4":
		return charmap.ISO8859_4
	case "iso8859-5":
		return charmap.ISO8859_5
	case "iso8859-6":
		return charmap.ISO8859_6
	case "iso8859-7":
		return charmap.ISO8859_7
	case "iso8859-8":
		return charmap.ISO8859_8
	case "iso8859-9":
		return charmap.ISO8859_9
	case "iso8859-10":
		return charmap.ISO8859_10
	case "iso8859-13":
		return charmap.ISO8859_13
	case "iso8859-14":
		return charmap.ISO8859_14
	case "iso8859-15":
		return charmap.ISO8859_15
	case "iso8859-16":
		return charmap.ISO8859_16
	case "koi8-r":
		return charmap.KOI8R
	case "koi8-u":
		return charmap.KOI8U
	case "mac-roman":
		return charmap.Macintosh
	case "mac-cyrillic":
		return charmap.MacintoshCyrillic
	case "cp874":
		return charmap.Windows874
	case "cp1250":
		return charmap.Windows1250
	case "cp1251":
		return charmap.Windows1251
	case "cp1252":
		return charmap.Windows1252
	case "cp1253":
		return charmap.Windows1253
	case "cp1254":
		return charmap.Windows1254
	case "cp1255":
		return charmap.Windows1255
	case "cp1256":
		return charmap.Windows1256
	case "cp1257":
		return charmap.Windows1257
	case "cp1258":
		return charmap.Windows1258
	}
	return nil
}

// decodeBytes decodes source in an encoding of single bytes. Encodings of
// several bytes per character are not supported.
func decodeBytes(src []byte, encoding string) ([]byte, bool) {
	name := strings.ReplaceAll(strings.ToLower(encoding), "_", "-")
	switch name {
	case "ascii", "us-ascii", "646":
		for _, c := range src {
			if c >= utf8.RuneSelf {
				return nil, false
			}
		}
		return src, true
	case "utf8", "u8", "utf", "cp65001":
		return src, invalidUTF8(src) < 0
	case "latin1", "latin", "l1", "8859", "cp819":
		name = "iso8859-1"
	case "latin2", "l2":
		name = "iso8859-2"
	case "latin-9", "latin9", "l9":
		name = "iso8859-15"
	}
	name = strings.Replace(name, "iso-8859", "iso8859", 1)
	name = strings.Replace(name, "windows-", "cp", 1)
	m := charmapOf(name)
	if m == nil {
		return nil, false
	}
	out := make([]byte, 0, len(src)+len(src)/8)
	for _, c := range src {
		r := m.DecodeByte(c)
		if r == utf8.RuneError {
			return nil, false
		}
		out = utf8.AppendRune(out, r)
	}
	return out, true
}
