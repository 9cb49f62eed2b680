package legationbeam

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"reflect"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"

	"github.com/legation-go/legation"
)

func init() {
	beam.RegisterCoder(reflect.TypeFor[*legation.Report](), encodeReport, decodeReport)
	beam.RegisterCoder(reflect.TypeFor[legation.Document](), encodeDocument, decodeDocument)
	beam.RegisterCoder(reflect.TypeFor[Failure](), encodeFailure, decodeFailure)
}

// Reports travel in the form "legation/1".

func encodeReport(r *legation.Report) ([]byte, error) { return json.Marshal(r) }

func decodeReport(data []byte) (*legation.Report, error) {
	r := new(legation.Report)
	return r, json.Unmarshal(data, r)
}

// Documents travel byte for byte, because JSON would mend what is not UTF-8 and
// hide the failure: the time of publication, then the strings, each after its length.

func encodeDocument(d legation.Document) ([]byte, error) { return appendDocument(nil, d) }

func decodeDocument(data []byte) (legation.Document, error) {
	d, rest, err := readDocument(data)
	if err == nil && len(rest) > 0 {
		err = errCoder
	}
	return d, err
}

func encodeFailure(f Failure) ([]byte, error) {
	return appendDocument(appendString(binary.AppendVarint(nil, int64(f.Offset)), f.Reason), f.Document)
}

func decodeFailure(data []byte) (f Failure, err error) {
	offset, n := binary.Varint(data)
	if n <= 0 {
		return f, errCoder
	}
	f.Offset = int(offset)
	if f.Reason, data, err = readString(data[n:]); err != nil {
		return f, err
	}
	f.Document, err = decodeDocument(data)
	return f, err
}

var errCoder = errors.New("legationbeam: not what the coder of this type wrote")

func appendDocument(b []byte, d legation.Document) ([]byte, error) {
	published, err := d.Published.MarshalBinary()
	if err != nil {
		return nil, err
	}
	for _, s := range []string{string(published), d.ID, d.Publisher, d.Language, d.Text} {
		b = appendString(b, s)
	}
	return b, nil
}

func readDocument(data []byte) (d legation.Document, rest []byte, err error) {
	var published string
	for _, s := range []*string{&published, &d.ID, &d.Publisher, &d.Language, &d.Text} {
		if *s, data, err = readString(data); err != nil {
			return d, nil, err
		}
	}
	var t time.Time
	if err := t.UnmarshalBinary([]byte(published)); err != nil {
		return d, nil, err
	}
	d.Published = t
	return d, data, nil
}

func appendString(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

func readString(data []byte) (s string, rest []byte, err error) {
	size, n := binary.Uvarint(data)
	if n <= 0 || size > uint64(len(data)-n) {
		return "", nil, errCoder
	}
	data = data[n:]
	return string(data[:size]), data[size:], nil
}
