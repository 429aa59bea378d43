package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// This file is JSON-RPC 2.0 over two streams, for "ouro lsp" and "ouro mcp".

// rpcMessage is a request, or a notification if it has no id.
type rpcMessage struct {
	ID     json.RawMessage `json:"id"`
	Method string          `json:"method"`
	Params json.RawMessage `json:"params"`
}

// rpcError is an error that the other side is told.
type rpcError struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
}

func (e *rpcError) Error() string { return e.Message }

// The codes of JSON-RPC.
const (
	rpcParse         = -32700
	rpcInvalid       = -32600
	rpcUnknownMethod = -32601
	rpcBadParams     = -32602
)

// mostMessage bounds a message.
const mostMessage = 64 << 20

// rpcConn reads and writes messages: with a header each, as the language server
// protocol has it, or one a line.
type rpcConn struct {
	in      *bufio.Reader
	out     io.Writer
	headers bool
}

// read reads the next message; io.EOF at the end. An *rpcError is of a message
// that makes no sense; more may follow.
func (c *rpcConn) read() (*rpcMessage, error) {
	var text []byte
	if c.headers {
		length := -1
		for {
			line, err := c.in.ReadString('\n')
			if err != nil {
				return nil, err
			}
			if line = strings.TrimRight(line, "\r\n"); line == "" {
				break
			}
			if name, value, ok := strings.Cut(line, ":"); ok && strings.EqualFold(name, "Content-Length") {
				if length, err = strconv.Atoi(strings.TrimSpace(value)); err != nil {
					return nil, fmt.Errorf("a header says that a message has %q bytes", value)
				}
			}
		}
		if length < 0 || length > mostMessage {
			return nil, errors.New("a message without a usable Content-Length")
		}
		text = make([]byte, length)
		if _, err := io.ReadFull(c.in, text); err != nil {
			return nil, err
		}
	} else {
		for len(bytes.TrimSpace(text)) == 0 { // lines may be empty
			text = text[:0]
			for {
				part, err := c.in.ReadSlice('\n')
				text = append(text, part...)
				if len(text) > mostMessage {
					return nil, errors.New("a message is too long")
				}
				if err == bufio.ErrBufferFull {
					continue
				}
				if err != nil && len(text) == 0 {
					return nil, err
				}
				break
			}
		}
	}
	m := &rpcMessage{}
	if err := json.Unmarshal(text, m); err != nil {
		return nil, &rpcError{rpcParse, err.Error()}
	}
	if m.Method == "" && m.ID == nil {
		return nil, &rpcError{rpcInvalid, "neither a request nor an answer"}
	}
	return m, nil
}

func (c *rpcConn) write(v fields) error {
	v["jsonrpc"] = "2.0"
	text, err := json.Marshal(v)
	if err != nil {
		return err
	}
	if c.headers {
		_, err = fmt.Fprintf(c.out, "Content-Length: %d\r\n\r\n%s", len(text), text)
	} else {
		_, err = c.out.Write(append(text, '\n'))
	}
	return err
}

// serve answers requests until the input ends or a notification "exit" comes.
func (c *rpcConn) serve(handle func(method string, params json.RawMessage) (any, error)) error {
	for {
		m, err := c.read()
		var wrong *rpcError
		switch {
		case errors.As(err, &wrong):
			if err := c.write(fields{"id": nil, "error": wrong}); err != nil {
				return err
			}
			continue
		case err == io.EOF || err == io.ErrUnexpectedEOF:
			return nil
		case err != nil:
			return err
		case m.Method == "exit":
			return nil
		case m.Method == "":
			continue // an answer; nothing was asked
		}
		result, err := handle(m.Method, m.Params)
		if m.ID == nil {
			continue
		}
		answer := fields{"id": m.ID, "result": result}
		if err != nil {
			if !errors.As(err, &wrong) {
				wrong = &rpcError{rpcBadParams, err.Error()}
			}
			answer = fields{"id": m.ID, "error": wrong}
		}
		if err := c.write(answer); err != nil {
			return err
		}
	}
}
