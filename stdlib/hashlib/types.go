package hashlib

import (
	"crypto/hmac"
	"crypto/subtle"
	"hash"
	"math"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is the classes of hashes, BLAKE2's constructors and key derivation.

var blakeParamsSig = [2]*object.Params{
	object.NewParams("blake2b(data=b'', /, *, digest_size=64, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True)"),
	object.NewParams("blake2s(data=b'', /, *, digest_size=32, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True)"),
}

func init() {
	repr := func(rt *runtime, v value) value {
		return object.NewStr("<" + self(v).name + " " + v.Type().FullName() + " object @ " + rt.Address(v) + ">")
	}
	hashType = object.NewBuiltinType(object.TypeSpec{Name: "_hashlib.HASH", Doc: "A hash is an object used to calculate a checksum of a string of information.", Flags: object.NoNew, Ops: object.Ops{Repr: repr}, Rows: typeRows(false)})
	xofType = object.NewBuiltinType(object.TypeSpec{Name: "_hashlib.HASHXOF", Doc: "A hash is an object used to calculate a checksum of a string of information.", Flags: object.NoNew, Ops: object.Ops{Repr: repr}, Rows: typeRows(true)})
	for i, name := range []string{"blake2b", "blake2s"} {
		max, salt := int64(64), int64(16)
		if i == 1 {
			max, salt = 32, 8
		}
		constant := func(n string, x int64) object.Row {
			return object.Row{Sig: n, Kind: object.Constant, Fn: object.Int(x)}
		}
		blakeTypes[i] = object.NewBuiltinType(object.TypeSpec{
			Name:  "_blake2." + name,
			Doc:   "Return a new BLAKE2 hash object.",
			Flags: object.Final,
			Ops: object.Ops{New: func(rt *runtime, cls *object.Type, args []value, names []string) value {
				return newBlakeObject(rt, i, name, args, names)
			}},
			Rows: append(typeRows(false), constant("SALT_SIZE", salt), constant("PERSON_SIZE", salt), constant("MAX_KEY_SIZE", max), constant("MAX_DIGEST_SIZE", max)),
		})
	}
}

func newBlakeObject(rt *runtime, i int, name string, args []value, names []string) value {
	var a [13]value
	if !blakeParamsSig[i].Bind(rt, a[:], args, names) {
		return null
	}
	limit, salts := 64, 16
	if i == 1 {
		limit, salts = 32, 8
	}
	p := blakeParams{size: limit, fanout: 1, depth: 1}
	ok := true
	number := func(v value, missing int64) int64 {
		if v.IsNull() || !ok {
			return missing
		}
		n, good := object.IndexInt(rt, v)
		ok = ok && good
		return n
	}
	p.size = int(number(a[1], int64(limit)))
	if !ok {
		return null
	}
	if p.size < 1 || p.size > limit {
		return rt.ValueErrorf("digest_size must be between 1 and %d bytes", limit)
	}
	for j, f := range []struct {
		name string
		max  int
		dst  *[]byte
	}{{"key", limit, &p.key}, {"salt", salts, &p.salt}, {"person", salts, &p.person}} {
		v := a[2+j]
		if v.IsNull() {
			continue
		}
		b, good := object.BufferOf(rt, v)
		if !good {
			if rt.Pending() == nil {
				rt.TypeErrorf("a bytes-like object is required, not '%s'", object.TypeName(v))
			}
			return null
		}
		if len(b) > f.max {
			return rt.ValueErrorf("maximum %s length is %d bytes", f.name, f.max)
		}
		*f.dst = append([]byte(nil), b...)
	}
	fanout, depth, leaf := number(a[5], 1), number(a[6], 1), number(a[7], 0)
	if !ok {
		return null
	}
	switch {
	case fanout < 0 || fanout > 255:
		return rt.ValueErrorf("fanout must be between 0 and 255")
	case depth <= 0 || depth > 255:
		return rt.ValueErrorf("depth must be between 1 and 255")
	case leaf < 0 || leaf > math.MaxUint32:
		return rt.OverflowErrorf("leaf_size is too large")
	}
	p.fanout, p.depth, p.leaf = int(fanout), int(depth), uint32(leaf)
	if !a[8].IsNull() {
		x := object.Index(rt, a[8])
		if x.IsNull() {
			return null
		}
		n, b, _ := object.AsInt(x)
		switch {
		case b == nil && n < 0 || b != nil && b.Sign() < 0:
			return rt.OverflowErrorf("can't convert negative int to unsigned")
		case b != nil && !b.IsUint64():
			return rt.OverflowErrorf("int too big to convert")
		case b != nil:
			p.offset = b.Uint64()
		default:
			p.offset = uint64(n)
		}
		if i == 1 && p.offset > 1<<48-1 {
			return rt.OverflowErrorf("node_offset is too large")
		}
	}
	nodeDepth, inner := number(a[9], 0), number(a[10], 0)
	if !ok {
		return null
	}
	switch {
	case nodeDepth < 0 || nodeDepth > 255:
		return rt.ValueErrorf("node_depth must be between 0 and 255")
	case inner < 0 || inner > int64(limit):
		return rt.ValueErrorf("inner_size must be between 0 and is %d", limit)
	}
	p.nodeDepth, p.inner = int(nodeDepth), int(inner)
	if !a[11].IsNull() {
		t := object.Truth(rt, a[11])
		if t < 0 {
			return null
		}
		p.lastNode = t == 1
	}
	o := newHash(blakeTypes[i], name)
	o.h = newBlake(p, i == 1)
	rt.Charge(512)
	if !o.update(rt, a[0]) {
		return null
	}
	return o.value()
}

// bytesArgument reads a bytes-like argument.
func bytesArgument(rt *runtime, v value) ([]byte, bool) {
	b, ok := object.BufferOf(rt, v)
	if !ok && rt.Pending() == nil {
		rt.TypeErrorf("a bytes-like object is required, not '%s'", object.TypeName(v))
	}
	return b, ok
}

func maker(rt *runtime, v value) (func() hash.Hash, string) {
	s := object.AsStr(v)
	if s == nil {
		return nil, ""
	}
	o := makeHash(rt, s.Go())
	if o == nil || o.xof != nil {
		return nil, s.Go()
	}
	return algorithms[o.name], s.Go()
}

func pbkdf2HMAC(rt *runtime, a []value) value {
	f, name := maker(rt, a[0])
	if f == nil {
		if name == "" {
			return rt.TypeErrorf("pbkdf2_hmac() argument 'hash_name' must be str, not %s", object.ClinicTypeName(a[0]))
		}
		return unsupported(rt)
	}
	password, ok := bytesArgument(rt, a[1])
	if !ok {
		return null
	}
	salt, ok := bytesArgument(rt, a[2])
	if !ok {
		return null
	}
	n, ok := object.IndexInt(rt, a[3])
	if !ok {
		return null
	}
	if n < 1 {
		return rt.ValueErrorf("iteration value must be greater than 0.")
	}
	size := int64(f().Size())
	if !object.NoneOrAbsent(a[4]) {
		if size, ok = object.IndexInt(rt, a[4]); !ok {
			return null
		}
	}
	if size < 1 {
		return rt.ValueErrorf("key length must be greater than 0.")
	}
	if !rt.AllocN(size, 2) {
		return null
	}
	out := pbkdf2(f, append([]byte(nil), password...), append([]byte(nil), salt...), int(n), int(size), func() bool { return rt.Work(8) })
	if out == nil {
		return null
	}
	return object.NewBytes(out)
}

// unsupported is OpenSSL's answer to a name it does not know.
func unsupported(rt *runtime) value {
	e := object.Call1(rt, stateModule(rt).Dict.GetStr("_UnsupportedDigestmodError"), object.NewStr("[digital envelope routines] unsupported"))
	if !e.IsNull() {
		rt.RaiseException(object.AsException(e))
	}
	return null
}

func stateModule(rt *runtime) *object.Module {
	m := rt.Modules.GetStr("hashlib")
	return m.AsModule()
}

func scryptKey(rt *runtime, a []value) value {
	password, ok := bytesArgument(rt, a[0])
	if !ok {
		return null
	}
	if object.NoneOrAbsent(a[1]) {
		return rt.TypeErrorf("salt is required")
	}
	salt, ok := bytesArgument(rt, a[1])
	if !ok {
		return null
	}
	var n [3]int64
	for i, name := range []string{"n", "r", "p"} {
		v := a[2+i]
		if !object.NoneOrAbsent(v) {
			if _, _, isInt := object.AsInt(v); isInt {
				n[i], ok = object.IndexInt(rt, v)
				if !ok {
					return null
				}
				continue
			}
		}
		return rt.TypeErrorf("%s is required and must be an unsigned int", name)
	}
	if n[0] < 2 || n[0]&(n[0]-1) != 0 {
		return rt.ValueErrorf("n must be a power of 2.")
	}
	maxmem, size := int64(0), int64(64)
	if !a[5].IsNull() {
		if maxmem, ok = object.IndexInt(rt, a[5]); !ok {
			return null
		}
	}
	if !a[6].IsNull() {
		if size, ok = object.IndexInt(rt, a[6]); !ok {
			return null
		}
	}
	if maxmem < 0 || maxmem > math.MaxInt32 {
		return rt.ValueErrorf("maxmem must be positive and smaller than %d", math.MaxInt32)
	}
	if size < 1 || size > math.MaxInt32 {
		return rt.ValueErrorf("dklen must be greater than 0 and smaller than %d", math.MaxInt32)
	}
	if maxmem == 0 {
		maxmem = 32 << 20
	}
	if n[1] < 1 || n[2] < 1 || n[1] > 1<<20 || n[2] > 1<<20 || n[0] > 1<<30 || 128*n[1]*(n[0]+n[2]+2) > maxmem {
		return rt.ValueErrorf("Invalid parameter combination for n, r, p, maxmem.")
	}
	if !rt.Alloc(128*n[1]*(n[0]+n[2]+2) + size) {
		return null
	}
	out := scrypt(password, salt, int(n[0]), int(n[1]), int(n[2]), int(size), func() bool { return rt.Work(int(8 * n[1])) })
	if out == nil {
		return null
	}
	return object.NewBytes(out)
}

// hmacDigest computes an HMAC in one go; None for hashes it does not know.
func hmacDigest(rt *runtime, key, msg, name value) value {
	f, _ := maker(rt, name)
	if f == nil {
		return object.None
	}
	k, ok := bytesArgument(rt, key)
	if !ok {
		return null
	}
	m, ok := bytesArgument(rt, msg)
	if !ok {
		return null
	}
	if len(k) > hashPiece {
		// The key of an HMAC that is longer than a block is its hash.
		h := f()
		if !writePieces(rt, h, k) {
			return null
		}
		k = h.Sum(nil)
	}
	mac := hmac.New(f, k)
	if !writePieces(rt, mac, m) {
		return null
	}
	return object.NewBytes(mac.Sum(nil))
}

// writePieces hashes b and looks at the limits in between.
func writePieces(rt *runtime, h hash.Hash, b []byte) bool {
	for len(b) > 0 {
		piece := b[:min(len(b), hashPiece)]
		if !rt.Work(len(piece)/16 + 1) {
			return false
		}
		h.Write(piece)
		b = b[len(piece):]
	}
	return true
}

func compareDigest(rt *runtime, a, b value) value {
	s, t := object.AsStr(a), object.AsStr(b)
	if s != nil && t != nil {
		for _, x := range []string{s.Go(), t.Go()} {
			for i := range len(x) {
				if x[i] >= 0x80 {
					return rt.TypeErrorf("comparing strings with non-ASCII characters is not supported")
				}
			}
		}
		return object.Bool(subtle.ConstantTimeCompare([]byte(s.Go()), []byte(t.Go())) == 1)
	}
	x, ok := bytesArgument(rt, a)
	if !ok {
		if s != nil {
			rt.Clear()
			return rt.TypeErrorf("a bytes-like object is required, not 'str'")
		}
		return null
	}
	y, ok := bytesArgument(rt, b)
	if !ok {
		return null
	}
	if len(x) != len(y) {
		return object.False
	}
	same := 1
	for len(x) > 0 {
		n := min(len(x), hashPiece)
		if !rt.Work(n / 16) {
			return null
		}
		same &= subtle.ConstantTimeCompare(x[:n], y[:n])
		x, y = x[n:], y[n:]
	}
	return object.Bool(same == 1)
}
