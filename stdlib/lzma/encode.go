package lzma

import (
	"bytes"
	"encoding/binary"
	"io"
	"math/bits"

	"github.com/ulikunitz/xz"
	"github.com/ulikunitz/xz/lzma"
)

// This file is compression over ulikunitz's xz. What it makes is read by every
// other implementation, but is not the same bytes as liblzma's.

// encoding is how data is to be compressed.
type encoding struct {
	format int
	check  int
	dict   int
	props  lzma.Properties
	lzma2  bool // of a raw stream
	delta  int
}

// The sizes of dictionaries of the presets.
var presetDict = [10]int{1 << 18, 1 << 20, 1 << 21, 1 << 22, 1 << 22, 1 << 23, 1 << 23, 1 << 24, 1 << 25, 1 << 26}

// pieceSize is how much is compressed between two looks at the limits.
const pieceSize = 1 << 16

// encode compresses data; out is nil with an exception pending.
func (e *encoding) encode(rt *runtime, data []byte) []byte {
	// A dictionary larger than the data is of no use.
	dict := min(e.dict, max(4096, 1<<bits.Len(uint(len(data)))))
	if !rt.Alloc(int64(2*dict+1<<20)) || !rt.Alloc(int64(len(data)/2)) {
		return nil
	}
	if e.delta > 0 {
		if !rt.Alloc(int64(len(data))) {
			return nil
		}
		moved := append([]byte(nil), data...)
		for i := e.delta; i < len(moved); i++ {
			moved[i] -= data[i-e.delta]
		}
		data = moved
	}
	var out bytes.Buffer
	var w io.WriteCloser
	var err error
	switch {
	case e.format == formatXZ:
		c := xz.WriterConfig{Properties: &e.props, DictCap: dict, CheckSum: byte(e.check), NoCheckSum: e.check == checkNone}
		w, err = c.NewWriter(&out)
	case e.lzma2:
		w, err = lzma.Writer2Config{Properties: &e.props, DictCap: dict}.NewWriter2(&out)
	default:
		w, err = lzma.WriterConfig{Properties: &e.props, DictCap: dict, Size: -1, EOSMarker: true}.NewWriter(&out)
	}
	for err == nil && len(data) > 0 {
		p := data[:min(len(data), pieceSize)]
		data = data[len(p):]
		if !rt.Work(len(p)) {
			return nil
		}
		_, err = w.Write(p)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		fail(rt, errOptions)
		return nil
	}
	b := out.Bytes()
	switch {
	case e.format == formatAlone:
		// The header names the dictionary that was asked for, as liblzma's does.
		binary.LittleEndian.PutUint32(b[1:], uint32(e.dict))
	case e.format == formatRaw && !e.lzma2:
		const head = 13
		b = b[head:]
	}
	return b
}
