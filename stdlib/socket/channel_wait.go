package socket

import (
	"context"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file reads and writes channels for code that waits: the file objects of
// subprocess's pipes.

// channelRecv is recv(size): at most size bytes, b” at the end.
func channelRecv(rt *runtime, v, size value) value {
	ch := v.Impl().(*channel)
	n, ok := object.IndexInt(rt, size)
	if !ok {
		return null
	}
	if n < 0 {
		return rt.ValueErrorf("negative buffersize in recv")
	}
	if n == 0 {
		return object.NewBytes(nil)
	}
	if !rt.Alloc(n) {
		return null
	}
	got, err, ok := outside(rt, object.ForWorld, func(ctx context.Context) (any, error) {
		defer ch.closing(ctx)()
		buf := make([]byte, n)
		got, err := ch.in.Read(buf)
		if got > 0 || isEnd(ch, err) {
			return buf[:got], nil
		}
		return nil, err
	})
	switch {
	case !ok:
		return null
	case err != nil:
		return raiseSync(rt, err)
	}
	return object.NewBytes(got.([]byte))
}

// channelSend is sendall(data).
func channelSend(rt *runtime, v, data value) value {
	ch := v.Impl().(*channel)
	b := object.AsBytes(data)
	if b == nil {
		return rt.TypeErrorf("a bytes object is required, not '%s'", object.TypeName(data))
	}
	_, err, ok := outside(rt, object.ForWorld, func(ctx context.Context) (any, error) {
		defer ch.closing(ctx)()
		_, err := ch.out.Write(b.Go())
		return nil, err
	})
	switch {
	case !ok:
		return null
	case err != nil:
		return raiseSync(rt, err)
	}
	return object.None
}
