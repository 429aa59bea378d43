package object

import (
	"sync"
	"testing"
)

// orderKey is a key whose comparison tells the test which two keys were
// compared.
type orderKey struct {
	Object
	key   int64
	index int64
	log   *compareLog
}

type compareLog struct {
	n    int
	hash uint64
}

var orderKeyType = sync.OnceValue(func() *Type { return NewBuiltinType(orderKeySpec) })

var orderKeySpec = TypeSpec{Name: "orderKey", Ops: Ops{
	Compare: func(rt *Runtime, a, b Value, op Cmp) Value {
		x, y := a.p.impl.(*orderKey), b.p.impl.(*orderKey)
		if op != LT {
			return NotImplemented
		}
		x.log.n++
		x.log.hash = (x.log.hash ^ uint64(x.index*1000003+y.index)) * 1099511628211
		return Bool(x.key < y.key)
	},
}}

func sortPattern(pat string, n int, seed uint64) []int64 {
	s := seed
	r := func(m int) int64 {
		s = s*6364136223846793005 + 1442695040888963407
		return int64(s>>33) % int64(m)
	}
	var a []int64
	add := func(n int, f func(i int64) int64) {
		for i := range n {
			a = append(a, f(int64(i)))
		}
	}
	same := func(i int64) int64 { return i }
	switch pat {
	case "random":
		add(n, func(int64) int64 { return r(10*n + 1) })
	case "dups":
		add(n, func(int64) int64 { return r(4) })
	case "asc":
		add(n, same)
	case "desc":
		add(n, func(i int64) int64 { return int64(n) - i })
	case "equal":
		add(n, func(int64) int64 { return 5 })
	case "runs":
		for len(a) < n {
			k, b, d := 1+r(100), r(1000), r(3)
			add(int(k), func(i int64) int64 {
				switch d {
				case 0:
					return b + i
				case 1:
					return b - i
				}
				return b + i/3
			})
		}
		a = a[:n]
	case "desceq":
		add(n, func(i int64) int64 { return (int64(n) - i) / 3 })
	case "ascend+10":
		add(n, same)
		add(10, func(int64) int64 { return r(n + 1) })
	case "swap":
		add(n, same)
		for range 3 {
			i, j := r(n), r(n)
			a[i], a[j] = a[j], a[i]
		}
	case "halves":
		add(n-n/2, func(i int64) int64 { return i + int64(n/2) })
		add(n/2, same)
	case "inter":
		add(n/2, func(i int64) int64 { return 2 * i })
		add(n-n/2, func(i int64) int64 { return 2*i + 1 })
	case "mixed":
		// Python evaluates the condition first.
		add(n, func(i int64) int64 {
			if r(5) != 0 {
				return r(n+1) / 7
			}
			return i
		})
	}
	return a
}

// TestSortComparisons holds the number and the sequence of comparisons against
// what CPython 3.13 makes of the same input.
func TestSortComparisons(t *testing.T) {
	rt := NewRuntime(Limits{})
	for _, c := range sortComparisons {
		log := &compareLog{hash: 14695981039346656037}
		var items []Value
		for i, k := range sortPattern(c.pattern, c.n, uint64(c.n*7+1)) {
			o := &orderKey{key: k, index: int64(i), log: log}
			o.Object = Object{orderKeyType(), o}
			items = append(items, Value{p: &o.Object})
		}
		l := NewList(items).ExactList()
		if !l.Sort(rt, None, c.reverse) {
			t.Fatalf("%v: sort failed", c)
		}
		if log.n != c.count || log.hash != c.hash {
			t.Errorf("%s, n=%d, reverse=%v: %d comparisons (hash %#x), want %d (%#x)", c.pattern, c.n, c.reverse, log.n, log.hash, c.count, c.hash)
		}
		for i := 1; i < len(l.items); i++ {
			x, y := l.items[i-1].p.impl.(*orderKey), l.items[i].p.impl.(*orderKey)
			if c.reverse && x.key < y.key || !c.reverse && x.key > y.key || x.key == y.key && x.index > y.index {
				t.Fatalf("%s, n=%d: wrong order at %d", c.pattern, c.n, i)
			}
		}
	}
}

// TestSortKinds sorts with keys Go compares and holds the result against the
// general sort.
func TestSortKinds(t *testing.T) {
	rt := NewRuntime(Limits{})
	for _, pat := range []string{"random", "dups", "runs", "desceq", "mixed", "asc"} {
		for _, n := range []int{1, 2, 16, 17, 24, 25, 49, 100, 1000} {
			for _, reverse := range []bool{false, true} {
				for kind, key := range map[string]func(int64) Value{
					"int":   Int,
					"float": func(i int64) Value { return Float(float64(i) / 4) },
					"str":   func(i int64) Value { return NewStr(string(rune('A'+i%50)) + string(rune('0'+i/50%60))) },
				} {
					a := sortPattern(pat, n, 99)
					fast := &sorting{items: make([]Value, n), keys: make([]Value, n)}
					slow := make([]sortPair, n)
					for i, k := range a {
						fast.keys[i], fast.items[i] = key(k), Int(int64(i))
						slow[i] = sortPair{fast.keys[i], fast.items[i]}
					}
					if !fast.byKeys(rt, reverse) || !timsort(rt, slow, reverse) {
						t.Fatal("sort failed")
					}
					for i := range slow {
						if fast.items[i] != slow[i].val {
							t.Fatalf("%s %s n=%d reverse=%v: differ at %d", kind, pat, n, reverse, i)
						}
					}
				}
			}
		}
	}
}

var sortComparisons = []struct {
	pattern string
	n       int
	reverse bool
	count   int
	hash    uint64
}{
	{"random", 2, false, 1, 0xbaa1fe4c991c8052},
	{"random", 3, false, 3, 0x54b670f53f9e55de},
	{"random", 7, false, 16, 0x914517185aa519b3},
	{"random", 33, false, 129, 0x2930d4310b6e88ca},
	{"random", 33, true, 128, 0x16e66c761e75f21a},
	{"random", 63, false, 298, 0x500dbd892d90b7cc},
	{"random", 64, false, 299, 0x257bd0e887f87d2},
	{"random", 65, false, 316, 0x6a3ad64bd5229104},
	{"random", 127, false, 722, 0xd5cec37bb3dcceff},
	{"random", 300, false, 2087, 0x817afaf1c0553a0a},
	{"random", 300, true, 2080, 0x6e94121438412bd8},
	{"random", 1000, false, 8654, 0xe3ca60095d9aa97d},
	{"random", 5000, false, 55091, 0x5d75d40f08a2185a},
	{"dups", 2, false, 1, 0xbaa1fe4c991c8052},
	{"dups", 3, false, 5, 0x613c18b0f45b5c43},
	{"dups", 7, false, 14, 0xe3c95ca84d9f72ed},
	{"dups", 33, false, 125, 0xde1a538f1f49fb7a},
	{"dups", 33, true, 125, 0x7a569917cc5d5b1c},
	{"dups", 63, false, 284, 0x4ed791bc46e8256f},
	{"dups", 64, false, 281, 0x571ae4d743c23651},
	{"dups", 65, false, 300, 0x355fa5214636e9c1},
	{"dups", 127, false, 644, 0xc8574124b041a788},
	{"dups", 300, false, 1583, 0xb75753eb08ba864},
	{"dups", 300, true, 1590, 0x6633f35e460158ae},
	{"dups", 1000, false, 5603, 0x5eb3a2708550a75d},
	{"dups", 5000, false, 28008, 0x6668f92063c4f64a},
	{"asc", 2, false, 1, 0xbaa1fe4c991c8052},
	{"asc", 3, false, 2, 0x2347f127fe6e35ef},
	{"asc", 7, false, 6, 0xfd8f01dfaf45dc8b},
	{"asc", 33, false, 32, 0x95fff005860af85},
	{"asc", 33, true, 32, 0x970b6eae6f045285},
	{"asc", 63, false, 62, 0x10e4d2574ce1ca13},
	{"asc", 64, false, 63, 0xd556125b74416978},
	{"asc", 65, false, 64, 0x133ab86c2d0b0065},
	{"asc", 127, false, 126, 0xfbc0b50d2827bd3},
	{"asc", 300, false, 299, 0x8ecc2528d7c91704},
	{"asc", 300, true, 299, 0x1d2e2cb1bc0b83fe},
	{"asc", 1000, false, 999, 0xb81c6da71d7d8450},
	{"asc", 5000, false, 4999, 0x5df60be3fb885570},
	{"desc", 2, false, 1, 0xbaa1fe4c991c8052},
	{"desc", 3, false, 2, 0x2347f127fe6e35ef},
	{"desc", 7, false, 6, 0xfd8f01dfaf45dc8b},
	{"desc", 33, false, 32, 0x95fff005860af85},
	{"desc", 33, true, 32, 0x970b6eae6f045285},
	{"desc", 63, false, 62, 0x10e4d2574ce1ca13},
	{"desc", 64, false, 63, 0xd556125b74416978},
	{"desc", 65, false, 64, 0x133ab86c2d0b0065},
	{"desc", 127, false, 126, 0xfbc0b50d2827bd3},
	{"desc", 300, false, 299, 0x8ecc2528d7c91704},
	{"desc", 300, true, 299, 0x1d2e2cb1bc0b83fe},
	{"desc", 1000, false, 999, 0xb81c6da71d7d8450},
	{"desc", 5000, false, 4999, 0x5df60be3fb885570},
	{"equal", 2, false, 1, 0xbaa1fe4c991c8052},
	{"equal", 3, false, 2, 0x2347f127fe6e35ef},
	{"equal", 7, false, 6, 0xfd8f01dfaf45dc8b},
	{"equal", 33, false, 32, 0x95fff005860af85},
	{"equal", 33, true, 32, 0x970b6eae6f045285},
	{"equal", 63, false, 62, 0x10e4d2574ce1ca13},
	{"equal", 64, false, 63, 0xd556125b74416978},
	{"equal", 65, false, 64, 0x133ab86c2d0b0065},
	{"equal", 127, false, 126, 0xfbc0b50d2827bd3},
	{"equal", 300, false, 299, 0x8ecc2528d7c91704},
	{"equal", 300, true, 299, 0x1d2e2cb1bc0b83fe},
	{"equal", 1000, false, 999, 0xb81c6da71d7d8450},
	{"equal", 5000, false, 4999, 0x5df60be3fb885570},
	{"runs", 2, false, 1, 0xbaa1fe4c991c8052},
	{"runs", 3, false, 2, 0x2347f127fe6e35ef},
	{"runs", 7, false, 6, 0xfd8f01dfaf45dc8b},
	{"runs", 33, false, 43, 0xf107a07b63cf5f24},
	{"runs", 33, true, 127, 0xd438a157dc33645c},
	{"runs", 63, false, 62, 0x10e4d2574ce1ca13},
	{"runs", 64, false, 63, 0xd556125b74416978},
	{"runs", 65, false, 64, 0x133ab86c2d0b0065},
	{"runs", 127, false, 148, 0x4cc9db460c9d48db},
	{"runs", 300, false, 486, 0xceaa9dad9cff839d},
	{"runs", 300, true, 556, 0x5326ffb0a3ca7c6d},
	{"runs", 1000, false, 3773, 0x86e754387c1acdf5},
	{"runs", 5000, false, 19557, 0x94c858d1daa5242a},
	{"desceq", 2, false, 1, 0xbaa1fe4c991c8052},
	{"desceq", 3, false, 3, 0x54b670f53f9e55de},
	{"desceq", 7, false, 10, 0xd57fb7b944363bd3},
	{"desceq", 33, false, 53, 0x72b46d478329de54},
	{"desceq", 33, true, 32, 0x970b6eae6f045285},
	{"desceq", 63, false, 103, 0xe180c92d926f0f02},
	{"desceq", 64, false, 105, 0x6495262e44a0f6c2},
	{"desceq", 65, false, 106, 0x7627771f6f161a2a},
	{"desceq", 127, false, 210, 0x1f1e0f4152efc6bb},
	{"desceq", 300, false, 498, 0x3ec0964a6e65725d},
	{"desceq", 300, true, 299, 0x1d2e2cb1bc0b83fe},
	{"desceq", 1000, false, 1665, 0x44e6b645d24ea8aa},
	{"desceq", 5000, false, 8331, 0x91eda60a56638af7},
	{"ascend+10", 2, false, 30, 0x1aaa9fdcaf76511a},
	{"ascend+10", 3, false, 32, 0x314745d0477e2def},
	{"ascend+10", 7, false, 42, 0x64dc792959522fdc},
	{"ascend+10", 33, false, 88, 0x52da110f3415ed00},
	{"ascend+10", 33, true, 184, 0xc72b236fb73c80a9},
	{"ascend+10", 63, false, 133, 0x132fcbad660331e3},
	{"ascend+10", 64, false, 141, 0x2fbd045cddfd9d43},
	{"ascend+10", 65, false, 156, 0xbe132f531061ec83},
	{"ascend+10", 127, false, 245, 0xcb439250684514d5},
	{"ascend+10", 300, false, 438, 0xeee8b0db095bf513},
	{"ascend+10", 300, true, 550, 0x1a8b2b4362cdee70},
	{"ascend+10", 1000, false, 1167, 0xb93769d904726df3},
	{"ascend+10", 5000, false, 5187, 0xd535f9edf16852e6},
	{"swap", 2, false, 1, 0xbaa1fe4c991c8052},
	{"swap", 3, false, 5, 0x613c18b0f45b5c43},
	{"swap", 7, false, 13, 0x9e5717cb45d68f31},
	{"swap", 33, false, 120, 0x99291fa27aa085d2},
	{"swap", 33, true, 132, 0x5e73d64ccb83d110},
	{"swap", 63, false, 246, 0xc60ee34f3ffa0ac2},
	{"swap", 64, false, 274, 0xc92309afe1cb2374},
	{"swap", 65, false, 227, 0xf5cc45d7f7efdd37},
	{"swap", 127, false, 561, 0xa44f6901ef25a981},
	{"swap", 300, false, 577, 0xcb9968ddf0c58b86},
	{"swap", 300, true, 610, 0x7a30ade3f4457a14},
	{"swap", 1000, false, 1525, 0xcd446b9d93953cb1},
	{"swap", 5000, false, 5245, 0x71e7829a7877b64e},
	{"halves", 2, false, 1, 0xbaa1fe4c991c8052},
	{"halves", 3, false, 5, 0x613c18b0f45b5c43},
	{"halves", 7, false, 14, 0x3218c34664f9beb7},
	{"halves", 33, false, 96, 0xf06582e7f8ec5be5},
	{"halves", 33, true, 96, 0xfeac1e1989ef7b0d},
	{"halves", 63, false, 209, 0x5174b67987888e94},
	{"halves", 64, false, 82, 0xc021e361ef415781},
	{"halves", 65, false, 83, 0xa11f59252674536f},
	{"halves", 127, false, 147, 0xe2ce5355a24f8c5f},
	{"halves", 300, false, 321, 0x699215a56fa317f3},
	{"halves", 300, true, 315, 0x259f50824d1a4d6d},
	{"halves", 1000, false, 1026, 0x7f3a9ab35bf434d},
	{"halves", 5000, false, 5030, 0xcfcb950d20d2bd8a},
	{"inter", 2, false, 1, 0xbaa1fe4c991c8052},
	{"inter", 3, false, 2, 0x2347f127fe6e35ef},
	{"inter", 7, false, 12, 0x82abdbd65d9dae5c},
	{"inter", 33, false, 98, 0x316220307f775df},
	{"inter", 33, true, 96, 0x40e25463f9d0790},
	{"inter", 63, false, 214, 0x800313679159f594},
	{"inter", 64, false, 127, 0x6b24f2c1dd63f862},
	{"inter", 65, false, 135, 0xbb4f599a04258b13},
	{"inter", 127, false, 259, 0x2da5a348ecfd6393},
	{"inter", 300, false, 599, 0xec997e2fcd06ff6e},
	{"inter", 300, true, 600, 0xed8729b30be13c64},
	{"inter", 1000, false, 1999, 0x9a0474b7af49c70a},
	{"inter", 5000, false, 9999, 0x6d0128e13a4f766a},
	{"mixed", 2, false, 1, 0xbaa1fe4c991c8052},
	{"mixed", 3, false, 2, 0x2347f127fe6e35ef},
	{"mixed", 7, false, 12, 0x34f94f0c7d9aea6c},
	{"mixed", 33, false, 123, 0xb86a0f44dfb81760},
	{"mixed", 33, true, 126, 0x6bd0f66e254b0977},
	{"mixed", 63, false, 285, 0xb6ca2bc41033b964},
	{"mixed", 64, false, 295, 0x5f36a0ac05ee8892},
	{"mixed", 65, false, 300, 0x567e4da437f26818},
	{"mixed", 127, false, 708, 0x406c1a18a9f63a34},
	{"mixed", 300, false, 2032, 0x55e8381e32bd47d2},
	{"mixed", 300, true, 2042, 0x8c6a5c243d4665b7},
	{"mixed", 1000, false, 8249, 0xb5368a08692b0af9},
	{"mixed", 5000, false, 51254, 0xd3d40c190e389f9f},
}
