package functools

import (
	"github.com/ouro-lang/ouro/interp/object"
)

// lruCache is a function that remembers its results: all of them, or the most
// recently used ones.
//
// Invariant: index maps each key to its place in entries; entries in use form a
// ring through prev and next with entries[0] as its head, oldest first.
type lruCache struct {
	object.Object
	object.WalkMark
	fn      value
	max     int // -1: unbounded
	typed   bool
	info    value // makes cache_info()'s result
	index   *object.Dict
	entries []lruEntry
	free    []int32
	hits    int64
	misses  int64
	dict    *object.Dict
}

type lruEntry struct {
	key, result value
	hash        uint64 // of key, which is asked for it once for each call, as CPython's
	prev, next  int32
}

func (c *lruCache) Walk(w *object.Walker) int64 {
	w.Visit(c.fn)
	w.Visit(c.info)
	w.Visit(c.index.Value())
	for i := range c.entries {
		w.Visit(c.entries[i].key)
		w.Visit(c.entries[i].result)
	}
	if c.dict != nil {
		w.Visit(c.dict.Value())
	}
	return int64(150 + 48*cap(c.entries))
}

var lruType *object.Type

func init() {
	lruType = object.NewBuiltinType(object.TypeSpec{
		Name:  "functools._lru_cache_wrapper",
		Doc:   "A function that caches its results.",
		Flags: object.HasDict | object.WeakRefs,
		Ops: object.Ops{
			New:  newCache,
			Init: func(*runtime, value, []value, []string) bool { return true },
			Call: callCache,
			Get: func(rt *runtime, descr, obj value, cls *object.Type) value {
				if obj.IsNull() || obj.IsNone() {
					return descr
				}
				return object.NewBoundMethod(obj, descr)
			},
			Dict: func(rt *runtime, v value, make bool) *object.Dict {
				c := v.Impl().(*lruCache)
				if c.dict == nil && make {
					c.dict = object.NewDict()
				}
				return c.dict
			},
		},
		Rows: []object.Row{
			{Sig: "cache_info(self, /)", Doc: "Report cache statistics", Fn: cacheInfo},
			{Sig: "cache_clear(self, /)", Doc: "Clear the cache and cache statistics", Fn: cacheClear},
			{Sig: "__reduce__(self, /)", Fn: func(rt *runtime, v value) value { return object.GetAttr(rt, v, "__qualname__") }},
			{Sig: "__copy__(self, /)", Fn: func(rt *runtime, v value) value { return v }},
			{Sig: "__deepcopy__(self, memo, /)", Fn: func(rt *runtime, v, memo value) value { return v }},
			{Sig: "__dict__", Kind: object.Getter, Fn: func(rt *runtime, v value) value {
				c := v.Impl().(*lruCache)
				if c.dict == nil {
					c.dict = object.NewDict()
				}
				return c.dict.Value()
			}, Set: func(rt *runtime, v, x value) bool {
				d, ok := newDict(rt, x)
				if ok {
					v.Impl().(*lruCache).dict = d
				}
				return ok
			}},
		},
	})
}

// newCache is _lru_cache_wrapper(user_function, maxsize, typed, cache_info_type).
func newCache(rt *runtime, cls *object.Type, args []value, names []string) value {
	if len(args) < 3 || len(names) > 0 {
		return rt.TypeErrorf("_lru_cache_wrapper() takes user_function, maxsize and typed")
	}
	if args[0].Type().Ops.Call == nil {
		return rt.TypeErrorf("the first argument must be callable")
	}
	c := &lruCache{fn: args[0], max: -1, index: object.NewDict()}
	c.Object = object.NewObject(cls, c)
	if !args[1].IsNone() {
		if args[1].Type().Ops.Index == nil {
			return rt.TypeErrorf("maxsize should be integer or None")
		}
		n, ok := object.IndexInt(rt, args[1])
		if !ok {
			return null
		}
		c.max = int(min(max(n, 0), 1<<40))
	}
	t := object.Truth(rt, args[2])
	if t < 0 {
		return null
	}
	c.typed = t == 1
	c.reset()
	return object.ValueOf(&c.Object)
}

func (c *lruCache) reset() {
	c.index = object.NewDict()
	c.entries = make([]lruEntry, 1)
	c.free = nil
	c.hits, c.misses = 0, 0
}

// kwdMark stands between positional and keyword arguments in keys.
var kwdMark = object.NewFunc("kwd_mark()", "", func(rt *runtime) value { return object.None })

// makeKey returns the cache key of a call: a single int or str is its own key.
func (c *lruCache) makeKey(args []value, names []string) value {
	if !c.typed && len(names) == 0 && len(args) == 1 && (args[0].IsInt() || args[0].ExactStr() != nil) {
		return args[0]
	}
	npos := len(args) - len(names)
	key := append(make([]value, 0, len(args)*2+1), args[:npos]...)
	if len(names) > 0 {
		key = append(key, kwdMark)
		for i, n := range names {
			key = append(key, object.NewStr(n), args[npos+i])
		}
	}
	if c.typed {
		for _, a := range args {
			key = append(key, a.Type().Value())
		}
	}
	return object.NewTuple(key)
}

func callCache(rt *runtime, f value, args []value, names []string) value {
	c := f.Impl().(*lruCache)
	if c.max == 0 {
		c.misses++
		return object.Call(rt, c.fn, args, names)
	}
	key := c.makeKey(args, names)
	hash, ok := object.Hash(rt, key)
	if !ok {
		return null
	}
	at := c.index.GetHashed(rt, key, hash)
	if at.IsNull() && rt.Pending() != nil {
		return null
	}
	if !at.IsNull() {
		c.hits++
		i := int32(at.Int())
		if c.max > 0 {
			c.unlink(i)
			c.linkLast(i)
		}
		return c.entries[i].result
	}
	c.misses++
	result := object.Call(rt, c.fn, args, names)
	if result.IsNull() {
		return null
	}
	// The function may have called itself with the same arguments.
	at = c.index.GetHashed(rt, key, hash)
	if at.IsNull() && rt.Pending() != nil {
		return null
	}
	if !at.IsNull() {
		return result
	}
	if c.max > 0 && c.index.Len() >= c.max {
		oldest := c.entries[0].next
		c.unlink(oldest)
		old := c.entries[oldest]
		c.entries[oldest] = lruEntry{}
		c.free = append(c.free, oldest)
		if _, ok := c.index.DelHashed(rt, old.key, old.hash); !ok {
			return null
		}
	}
	if !rt.Alloc(48) {
		return null
	}
	i := int32(len(c.entries))
	if n := len(c.free); n > 0 {
		i = c.free[n-1]
		c.free = c.free[:n-1]
		c.entries[i] = lruEntry{key: key, hash: hash, result: result}
	} else {
		c.entries = append(c.entries, lruEntry{key: key, hash: hash, result: result})
	}
	c.linkLast(i)
	if !c.index.SetHashed(rt, key, hash, object.Int(int64(i))) {
		return null
	}
	return result
}

func (c *lruCache) unlink(i int32) {
	e := &c.entries[i]
	c.entries[e.prev].next = e.next
	c.entries[e.next].prev = e.prev
}

func (c *lruCache) linkLast(i int32) {
	last := c.entries[0].prev
	c.entries[i].prev, c.entries[i].next = last, 0
	c.entries[last].next = i
	c.entries[0].prev = i
}

func cacheInfo(rt *runtime, v value) value {
	c := v.Impl().(*lruCache)
	limit := object.None
	if c.max >= 0 {
		limit = object.Int(int64(c.max))
	}
	m := rt.ImportName("functools", nil, null, 0)
	if m.IsNull() {
		return null
	}
	cls := object.GetAttr(rt, m, "_CacheInfo")
	if cls.IsNull() {
		return null
	}
	return object.Call(rt, cls, []value{object.Int(c.hits), object.Int(c.misses), limit, object.Int(int64(c.index.Len()))}, nil)
}

func cacheClear(rt *runtime, v value) value {
	v.Impl().(*lruCache).reset()
	return object.None
}
