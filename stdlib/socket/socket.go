// Package socket is the socket module: constants, addresses, and blocking
// sockets over the network the host grants. What asyncio's transports are made
// of is here, too.
package socket

import (
	"context"
	_ "embed"
	"net"
	"os"
	"strconv"
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

type (
	runtime = object.Runtime
	value   = object.Value
)

var null value

//go:embed socket.py
var source string

// constants are CPython's on Linux, a name and a number on each line.
//
//go:embed constants.txt
var constants string

// Module is the recipe of the module.
var Module = object.ModuleDef{
	Name: "socket",
	Doc:  "Sockets: constants, addresses, and connections over the network the host grants.",
	Rows: []object.Row{
		{Sig: "_endpoint(family, type, proto, /)", Fn: makeEndpoint},
		{Sig: "_pair(type, /)", Fn: pair},
		{Sig: "_of(fd, /)", Fn: byDescriptor},
		{Sig: "_dup(fd, /)", Fn: dup},
		{Sig: "close(fd, /)", Doc: "Close the descriptor of a socket.", Fn: closeDescriptor},
		{Sig: "_lookup(host, /)", Fn: lookup},
		{Sig: "_text(ip, /)", Fn: textOfIP},
		{Sig: "_packed(text, /)", Fn: packed},
		{Sig: "gethostname()", Doc: "Return the name of this host: localhost, unless the host says otherwise.", Fn: func(*runtime) value { return object.NewStr("localhost") }},
	},
	Init: func(rt *runtime, m *object.Module) bool {
		for _, line := range strings.Split(strings.TrimSpace(constants), "\n") {
			name, number, _ := strings.Cut(line, " ")
			n, _ := strconv.ParseInt(number, 10, 64)
			m.Set(name, object.Int(n))
		}
		m.Set("gaierror", gaierrorType.Value())
		m.Set("herror", herrorType.Value())
		m.Set("error", object.OSErrorType.Value())
		m.Set("timeout", object.TimeoutErrorType.Value())
		return true
	},
	Source: source,
}

// The exceptions of name resolution.
var gaierrorType, herrorType *object.Type

func init() {
	gaierrorType = object.NewBuiltinType(object.TypeSpec{Name: "socket.gaierror", Base: &object.OSErrorType})
	herrorType = object.NewBuiltinType(object.TypeSpec{Name: "socket.herror", Base: &object.OSErrorType})
}

// raiseAddressError raises gaierror.
func raiseAddressError(rt *runtime, code int, text string) value {
	e := object.Call2(rt, gaierrorType.Value(), object.Int(int64(code)), object.NewStr(text))
	if e.IsNull() {
		return null
	}
	return rt.RaiseException(object.AsException(e))
}

// outside runs a blocking operation while other threads run.
func outside(rt *runtime, waits object.Waits, f func(ctx context.Context) (any, error)) (any, error, bool) {
	if !rt.FlushText(1) {
		return nil, nil, false
	}
	// The result is handed over only if the operation ends before an interrupt.
	type outcome struct {
		v   any
		err error
	}
	done := make(chan outcome, 1)
	if !rt.Outside(waits, func(ctx context.Context) {
		v, err := f(ctx)
		done <- outcome{v, err}
	}) {
		go func() {
			if o := <-done; o.err == nil {
				dropConn(o.v)
			}
		}()
		return nil, nil, false
	}
	o := <-done
	return o.v, o.err, true
}

// timedOut raises the TimeoutError of a socket with a timeout.
func timedOut(rt *runtime) value { return rt.Raisef(&object.TimeoutErrorType, "timed out") }

func raiseSync(rt *runtime, err error) value {
	if os.IsTimeout(err) {
		return timedOut(rt)
	}
	return RaiseHost(rt, err)
}

func lookup(rt *runtime, host value) value {
	n := networkOf(rt)
	if n == nil {
		return null
	}
	name := textOf(host)
	v, err, ok := outside(rt, object.ForWork, func(ctx context.Context) (any, error) { return n.Lookup(ctx, name) })
	switch {
	case !ok:
		return null
	case err != nil:
		return RaiseHost(rt, err)
	}
	return addressList(v.([]net.IPAddr))
}

// textOfIP is inet_ntop of 4 or 16 bytes.
func textOfIP(rt *runtime, v value) value {
	b := object.AsBytes(v)
	if b == nil || len(b.Go()) != 4 && len(b.Go()) != 16 {
		return rt.ValueErrorf("packed IP wrong length")
	}
	ip := net.IP(b.Go())
	if len(ip) == 16 && ip.To4() != nil {
		return object.NewStr("::ffff:" + ip.To4().String())
	}
	return object.NewStr(ip.String())
}

// packed is the bytes of an address in text form, None if it is none.
func packed(rt *runtime, v value) value {
	text := textOf(v)
	ip := net.ParseIP(text)
	switch {
	case ip == nil:
		return object.None
	case !strings.Contains(text, ":"):
		return object.NewBytes([]byte(ip.To4()))
	}
	return object.NewBytes([]byte(ip.To16()))
}
