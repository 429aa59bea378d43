package parser

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/ouro-lang/ouro/ast"
	"github.com/ouro-lang/ouro/lexer"

	plex "github.com/alecthomas/participle/v2/lexer"
)

// This file parses strings and f-strings, and joins those that stand side by
// side, by CPython's rules for what is folded and where the pieces stand.

// strings parses one or more string literals.
func (p *parser) strings() ast.Expr {
	start := p.i
	if p.is(lexer.String) {
		next := p.toks[p.i+1].Type
		if next != lexer.String && next != lexer.FStringStart {
			p.i++
			return p.stringConstant(&p.toks[start])
		}
	}
	var parts []ast.Expr
	formatted, bytes, text := false, false, false
	for {
		p.look()
		if p.is(lexer.String) {
			c := p.stringConstant(&p.toks[p.i])
			p.i++
			bytes = bytes || c.Kind == ast.Bytes
			text = text || c.Kind == ast.Str
			parts = append(parts, c)
		} else if p.is(lexer.FStringStart) {
			formatted, text = true, true
			parts = p.fstring(parts)
		} else {
			break
		}
	}
	if bytes && text {
		p.fail()
	}
	loc := p.loc(start)
	if bytes {
		c := parts[0].(*ast.Constant)
		c.Str = concat(parts)
		c.Loc = loc
		return c
	}
	parts = fold(parts, formatted)
	if !formatted {
		return parts[0]
	}
	return &ast.JoinedStr{Loc: loc, Values: parts}
}

func concat(parts []ast.Expr) string {
	var b strings.Builder
	for _, x := range parts {
		b.WriteString(x.(*ast.Constant).Str)
	}
	return b.String()
}

// fold joins neighbouring constants. The empty ones of an f-string are dropped.
func fold(parts []ast.Expr, formatted bool) []ast.Expr {
	out := parts[:0]
	for i := 0; i < len(parts); {
		c, ok := parts[i].(*ast.Constant)
		if !ok {
			out = append(out, parts[i])
			i++
			continue
		}
		j := i + 1
		for j < len(parts) {
			last, ok := parts[j].(*ast.Constant)
			if !ok {
				break
			}
			c.EndLine, c.EndCol = last.EndLine, last.EndCol
			j++
		}
		if j > i+1 {
			c.Str = concat(parts[i:j])
		}
		if !formatted || c.Str != "" {
			out = append(out, c)
		}
		i = j
	}
	return out
}

// stringConstant decodes one string token.
func (p *parser) stringConstant(t *plex.Token) *ast.Constant {
	c, doubt, problem := decodeString(t, p.lookNow)
	if problem != "" {
		p.fail()
	}
	p.warnEscape(t, doubt)
	return c
}

// warnEscape warns at a token of an escape sequence without meaning.
func (p *parser) warnEscape(t *plex.Token, doubt string) {
	if doubt == "" {
		return
	}
	kind := "invalid escape sequence"
	if len(doubt) > 1 {
		kind = "invalid octal escape sequence"
	}
	p.warnings = append(p.warnings, warning{t.Pos.Offset, ast.Warning{Line: t.Pos.Line, Msg: kind + " '\\" + doubt + "'", Span: tokenLoc(t)}})
}

const nonASCIIBytes = "bytes can only contain ASCII literal characters"

// decodeString decodes one string token, or describes the problem. The doubt
// is the first escape sequence that has no meaning.
func decodeString(t *plex.Token, look func(tokens int)) (c *ast.Constant, doubt, problem string) {
	c = &ast.Constant{Loc: tokenLoc(t), Kind: ast.Str}
	text := t.Value
	raw := false
	for text[0] != '"' && text[0] != '\'' {
		switch text[0] | 0x20 {
		case 'r':
			raw = true
		case 'b':
			c.Kind = ast.Bytes
		case 'u':
			c.U = text[0] == 'u' // CPython sets no kind for U
		}
		text = text[1:]
	}
	width := 1
	if len(text) >= 6 && text[1] == text[0] && text[2] == text[0] {
		width = 3
	}
	text = text[width : len(text)-width]
	if c.Kind == ast.Bytes {
		for i := 0; i < len(text); i++ {
			if text[i] >= utf8.RuneSelf {
				return nil, "", nonASCIIBytes
			}
		}
	}
	if raw || strings.IndexByte(text, '\\') < 0 {
		c.Str = text
		return c, "", ""
	}
	c.Str, doubt, problem = unescape(text, c.Kind == ast.Bytes, look)
	return c, doubt, problem
}

// hasRawPrefix tells whether the start of an f-string has an r.
func hasRawPrefix(start string) bool { return strings.ContainsAny(start, "rR") }

// unescape decodes a piece of the text of an f-string.
func (p *parser) unescape(text string, raw bool) (s, doubt string) {
	if raw || strings.IndexByte(text, '\\') < 0 {
		return text, ""
	}
	s, doubt, problem := unescape(text, false, p.lookNow)
	if problem != "" {
		p.fail()
	}
	if doubt == "{" || doubt == "}" {
		doubt = "" // the scanner has warned of it
	}
	return s, doubt
}

// fstring parses an f-string and appends its pieces, not yet folded.
func (p *parser) fstring(parts []ast.Expr) []ast.Expr {
	raw := hasRawPrefix(p.toks[p.i].Value)
	p.i++
	var doubts []string
	for {
		switch p.toks[p.i].Type {
		case lexer.FStringMiddle:
			t := &p.toks[p.i]
			p.i++
			s, doubt := p.unescape(undoubled(t.Value), raw)
			if s != "" {
				parts = append(parts, &ast.Constant{Loc: tokenLoc(t), Kind: ast.Str, Str: s})
			}
			if doubt != "" {
				doubts = append(doubts, doubt)
			}
		case lexer.LeftBrace:
			n := len(parts)
			parts = p.replacement(parts)
			if len(parts) == n+2 {
				// CPython decodes the text of a debug field as it does the text around it.
				text := parts[n].(*ast.Constant)
				s, doubt := p.unescape(text.Str, raw)
				if text.Str = s; doubt != "" {
					doubts = append(doubts, doubt)
				}
			}
		default:
			p.expect(lexer.FStringEnd)
			for _, d := range doubts {
				p.warnEscape(&p.toks[p.i-1], d) // CPython looks at the pieces only now
			}
			return parts
		}
	}
}

// undoubled removes one of the two braces that end a piece of text.
func undoubled(text string) string {
	if n := len(text); n >= 2 && text[n-1] == text[n-2] && (text[n-1] == '{' || text[n-1] == '}') {
		return text[:n-1]
	}
	return text
}

// replacement parses a replacement field, which with "=" has its own text as
// a piece before it.
func (p *parser) replacement(parts []ast.Expr) []ast.Expr {
	start := p.i
	p.i++
	p.enter()
	f := &ast.FormattedValue{Value: p.rhs(), Conversion: -1}
	debug := p.accept(lexer.Equal)
	end := p.i // the token that ends the text of a debug field
	if p.is(lexer.Exclamation) {
		p.conversion(f)
	}
	if p.is(lexer.Colon) {
		f.FormatSpec = p.formatSpec()
	} else if debug && f.Conversion == -1 {
		f.Conversion = 'r'
	}
	p.expect(lexer.RightBrace)
	p.depth--
	f.Loc = p.loc(start)
	if debug {
		parts = append(parts, p.debugText(start, end))
	}
	return append(parts, f)
}

// conversion parses "!r", "!s" or "!a".
func (p *parser) conversion(f *ast.FormattedValue) {
	bang := &p.toks[p.i].Pos
	p.i++
	t := &p.toks[p.i]
	if t.Type != lexer.Name || t.Pos.Offset != bang.Offset+1 {
		p.fail()
	}
	switch t.Value {
	case "s", "r", "a":
		f.Conversion = int(t.Value[0])
	default:
		p.fail()
	}
	p.i++
}

// debugText is the source of a field up to the token that ends it.
func (p *parser) debugText(start, end int) ast.Expr {
	from, to := &p.toks[start].Pos, &p.toks[end].Pos
	return &ast.Constant{Kind: ast.Str, Str: debugSource(p.src, p.toks, start, end),
		Loc: ast.Loc{Line: int32(from.Line), Col: int32(from.Column + 1), EndLine: int32(to.Line), EndCol: int32(to.Column)}}
}

// debugSource is the source between the brace at the token start and the token end, as CPython shows it: it ends at the ! of a
// != outside of brackets, and after a first = also at a colon or != one bracket deep. Comments are cut out as CPython cuts
// them: at every "#", in a string or not.
func debugSource(src string, toks []plex.Token, start, end int) string {
	from, to := toks[start].Pos.Offset+1, toks[end].Pos.Offset
	depth, inner, seen := 0, 0, false
	for i := start + 1; i < end && toks[i].Pos.Offset < to; i++ {
		switch t := toks[i].Type; {
		case t == lexer.FStringStart:
			inner++
		case t == lexer.FStringEnd:
			inner--
		case inner > 0: // a scanner of its own
		case t == lexer.LeftParen || t == lexer.LeftBracket || t == lexer.LeftBrace:
			depth++
		case t == lexer.RightParen || t == lexer.RightBracket || t == lexer.RightBrace:
			depth--
		case t == lexer.Equal:
			seen = true
		case t == lexer.NotEqual && depth == 0, (t == lexer.NotEqual || t == lexer.Colon) && depth == 1 && seen:
			to = toks[i].Pos.Offset
		}
	}
	text := src[from:to]
	for {
		i := strings.IndexByte(text, '#')
		if i < 0 {
			return text
		}
		rest := ""
		if j := strings.IndexByte(text[i:], '\n'); j >= 0 {
			rest = text[i+j:]
		}
		text = text[:i] + rest
	}
}

// formatSpec parses what follows the colon of a replacement field.
func (p *parser) formatSpec() ast.Expr {
	start := p.i
	p.i++
	var parts []ast.Expr
	for {
		switch p.toks[p.i].Type {
		case lexer.FStringMiddle:
			t := &p.toks[p.i]
			p.i++
			s, doubt := p.unescape(t.Value, false)
			p.warnEscape(t, doubt)
			if s != "" {
				parts = append(parts, &ast.Constant{Loc: tokenLoc(t), Kind: ast.Str, Str: s})
			}
		case lexer.LeftBrace:
			parts = p.replacement(parts)
		default:
			return &ast.JoinedStr{Loc: p.loc(start), Values: fold(parts, true)}
		}
	}
}

// unescape decodes the escape sequences of a string, or describes the problem.
// The doubt is the first sequence that has no meaning, without its backslash.
// look is called once in a while, with an amount of work in tokens.
func unescape(s string, bytes bool, look func(tokens int)) (text, doubt, problem string) {
	out := make([]byte, 0, len(s))
	for i, lookAt := 0, longToken; i < len(s); {
		if i >= lookAt {
			lookAt = i + longToken
			look(watchEvery)
		}
		j := strings.IndexByte(s[i:], '\\')
		if j < 0 {
			out = append(out, s[i:]...)
			break
		}
		out = append(out, s[i:i+j]...)
		i += j
		at := i
		i++
		if i >= len(s) {
			// Only in the text of an f-string before a brace.
			out = append(out, '\\')
			break
		}
		c := s[i]
		i++
		switch c {
		case '\n':
		case '\\', '\'', '"':
			out = append(out, c)
		case 'a':
			out = append(out, '\a')
		case 'b':
			out = append(out, '\b')
		case 'f':
			out = append(out, '\f')
		case 'n':
			out = append(out, '\n')
		case 'r':
			out = append(out, '\r')
		case 't':
			out = append(out, '\t')
		case 'v':
			out = append(out, '\v')
		case '0', '1', '2', '3', '4', '5', '6', '7':
			n := rune(c - '0')
			for k := 0; k < 2 && i < len(s) && s[i] >= '0' && s[i] <= '7'; k++ {
				n = n<<3 + rune(s[i]-'0')
				i++
			}
			if n > 0xFF && doubt == "" {
				doubt = s[at+1 : i]
			}
			if bytes {
				out = append(out, byte(n))
			} else {
				out = utf8.AppendRune(out, n)
			}
		case 'x':
			n, k := hexDigits(s[i:], 2)
			if k < 2 {
				if bytes {
					return "", "", fmt.Sprintf("(value error) invalid \\x escape at position %d", at)
				}
				return "", "", unicodeProblem(s, at, i+k, "truncated \\xXX escape")
			}
			i += 2
			if bytes {
				out = append(out, byte(n))
			} else {
				out = utf8.AppendRune(out, n)
			}
		case 'u', 'U', 'N':
			if bytes {
				if doubt == "" {
					doubt = string(c)
				}
				out = append(out, '\\', c)
				continue
			}
			if c == 'N' {
				end := strings.IndexByte(s[i:], '}')
				if i >= len(s) || s[i] != '{' || end <= 1 {
					stop := i
					if i < len(s) && s[i] == '{' {
						stop = i + 1
						if end < 0 {
							stop = len(s)
						} else {
							stop = i + end
						}
					}
					return "", "", unicodeProblem(s, at, stop, "malformed \\N character escape")
				}
				r, ok := RuneNamed(s[i+1 : i+end])
				if !ok {
					return "", "", unicodeProblem(s, at, i+end+1, "unknown Unicode character name")
				}
				out = utf8.AppendRune(out, r)
				i += end + 1
				continue
			}
			width := 4
			if c == 'U' {
				width = 8
			}
			n, k := hexDigits(s[i:], width)
			if k < width {
				return "", "", unicodeProblem(s, at, i+k, fmt.Sprintf("truncated \\%c%s escape", c, strings.Repeat("X", width)))
			}
			i += width
			if n < 0 || n > utf8.MaxRune {
				return "", "", unicodeProblem(s, at, i, "illegal Unicode character")
			}
			out = appendWTF8(out, n)
		default:
			// An unknown escape stands for itself.
			if doubt == "" && c < utf8.RuneSelf {
				doubt = string(c)
			}
			out = append(out, '\\', c)
		}
	}
	return string(out), doubt, ""
}

// appendWTF8 appends a code point, also a surrogate.
func appendWTF8(out []byte, r rune) []byte {
	if r >= 0xD800 && r <= 0xDFFF {
		return append(out, 0xE0|byte(r>>12), 0x80|byte(r>>6)&0x3F, 0x80|byte(r)&0x3F)
	}
	return utf8.AppendRune(out, r)
}

func hexDigits(s string, max int) (n rune, k int) {
	for ; k < max && k < len(s); k++ {
		c := s[k]
		switch {
		case c >= '0' && c <= '9':
			c -= '0'
		case c|0x20 >= 'a' && c|0x20 <= 'f':
			c = c | 0x20 - 'a' + 10
		default:
			return n, k
		}
		n = n<<4 | rune(c)
	}
	return n, k
}

// unicodeProblem words an error of the unicodeescape codec, which sees the
// string with every character beyond ASCII as ten bytes, \U and eight digits.
func unicodeProblem(s string, from, to int, what string) string {
	at := func(end int) int {
		n := 0
		for _, r := range s[:end] {
			if r >= utf8.RuneSelf {
				n += 10
			} else {
				n++
			}
		}
		return n
	}
	first, last := at(from), at(to)-1
	if last == first {
		return fmt.Sprintf("(unicode error) 'unicodeescape' codec can't decode byte 0x5c in position %d: %s", first, what)
	}
	return fmt.Sprintf("(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: %s", first, last, what)
}
