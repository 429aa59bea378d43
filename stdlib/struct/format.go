package structmod

import (
	"math"

	"github.com/ouro-lang/ouro/interp/object"
)

// item is one entry of a compiled format: count values of a code, or one text
// of count bytes.
type item struct {
	code   byte
	size   int // bytes of one value
	count  int
	offset int
}

// layout is a compiled format.
type layout struct {
	text   string
	big    bool // big-endian
	native bool // the machine's rules: @ or nothing
	items  []item
	size   int
	values int // how many values are packed
}

const (
	standardCodes = "xcb?Bhilqefdsp"
	maxSize       = math.MaxInt64
)

// sizes are those of standard formats; native ones differ for l and L.
var sizes = [128]uint8{'x': 1, 'b': 1, 'B': 1, 'c': 1, 's': 1, 'p': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 4, 'L': 4, 'q': 8, 'Q': 8, 'e': 2, 'f': 4, 'd': 8}

func (l *layout) sizeOf(c byte) int {
	if c >= 128 {
		return 0
	}
	if l.native {
		switch c {
		case 'l', 'L', 'n', 'N', 'P':
			return 8
		}
	}
	return int(sizes[c])
}

func isSpace(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' }

// compile reads a format; nil with an exception pending.
func compile(rt *runtime, text string) *layout {
	if !rt.Work(len(text)/4) || !rt.Alloc(int64(len(text))*32) {
		return nil
	}
	l := &layout{text: text, native: true}
	f := text
	if f != "" {
		switch f[0] {
		case '@':
			f = f[1:]
		case '=', '<':
			l.native = false
			f = f[1:]
		case '>', '!':
			l.native, l.big = false, true
			f = f[1:]
		}
	}
	tooLong := func() *layout {
		fail(rt, "total struct size too long")
		return nil
	}
	for i := 0; i < len(f); i++ {
		c := f[i]
		if isSpace(c) {
			continue
		}
		n := 1
		if c >= '0' && c <= '9' {
			n = 0
			for ; i < len(f) && f[i] >= '0' && f[i] <= '9'; i++ {
				d := int(f[i] - '0')
				if n > (maxSize-d)/10 {
					return tooLong()
				}
				n = n*10 + d
			}
			if i == len(f) {
				fail(rt, "repeat count given without format specifier")
				return nil
			}
			c = f[i]
		}
		size := l.sizeOf(c)
		if size == 0 && c == 0 {
			fail(rt, "embedded null character")
			return nil
		}
		if size == 0 {
			fail(rt, "bad char in struct format")
			return nil
		}
		if l.native && c != 's' && c != 'p' && c != 'x' {
			if pad := (size - l.size%size) % size; pad > 0 {
				if l.size > maxSize-pad {
					return tooLong()
				}
				l.size += pad
			}
		}
		if n > (maxSize-l.size)/size {
			return tooLong()
		}
		switch c {
		case 'x':
		case 's', 'p':
			l.items = append(l.items, item{c, 1, n, l.size})
			l.values++
		default:
			if n > 0 {
				l.items = append(l.items, item{c, size, n, l.size})
				l.values += n
			}
		}
		l.size += n * size
	}
	return l
}

func fail(rt *runtime, text string) value {
	s := stateOf(rt)
	e := object.Call1(rt, s.module.Dict.GetStr("error"), object.NewStr(text))
	if !e.IsNull() {
		if x := object.AsException(e); x != nil {
			rt.RaiseException(x)
		}
	}
	return null
}

func put(b []byte, n uint64, big bool) {
	if big {
		for i := len(b) - 1; i >= 0; i-- {
			b[i] = byte(n)
			n >>= 8
		}
		return
	}
	for i := range b {
		b[i] = byte(n)
		n >>= 8
	}
}

func get(b []byte, big bool) uint64 {
	n := uint64(0)
	if big {
		for _, c := range b {
			n = n<<8 | uint64(c)
		}
		return n
	}
	for i := len(b) - 1; i >= 0; i-- {
		n = n<<8 | uint64(b[i])
	}
	return n
}

// signed tells the codes of signed ints from those of unsigned ones.
func signed(c byte) bool { return c >= 'a' }
