package storetest

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"time"

	"autoeval/model"
	"autoeval/store"
)

// Step makes one call of a random method, with random arguments, on two stores, and
// says what differs in what they answer; "" if nothing does. The arguments are of a
// few records: stores that are stepped in turns are asked for one another's
// identifiers all the time.
func Step(rnd *rand.Rand, a, b store.Store) (what, differs string) {
	m, seed := anyMethod(rnd), rnd.Uint64()
	if one, two := call(a, m, seed), call(b, m, seed); one != two {
		differs = fmt.Sprintf("%.3000s\n----\n%.3000s", one, two)
	}
	return m, differs
}

// anyMethod names one, but for those that are about the store as such.
func anyMethod(rnd *rand.Rand) string {
	contract := reflect.TypeFor[store.Store]()
	for {
		if m := contract.Method(rnd.IntN(contract.NumMethod())).Name; m != "Close" && m != "Version" && m != "ReadOnly" {
			return m
		}
	}
}

// call calls a method of a store and writes down what it answers.
func call(s store.Store, name string, seed uint64) (answer string) {
	rnd := rand.New(rand.NewPCG(seed, 7))
	m := reflect.ValueOf(s).MethodByName(name)
	in := []reflect.Value{}
	for i := range m.Type().NumIn() {
		in = append(in, argument(rnd, m.Type().In(i), &answer))
	}
	out := m.Call(in)
	for _, v := range out {
		if err, ok := v.Interface().(error); ok {
			return name + ": " + class(err)
		}
		if name != "SaveTrash" { // which gives a number
			answer += written(v)
		}
	}
	return answer
}

// class is what a caller decides by.
func class(err error) string {
	for _, is := range []error{store.ErrNotFound, store.ErrConflict, store.ErrBadID, store.ErrClosed, store.ErrReadOnly, model.ErrFinished} {
		if errors.Is(err, is) {
			return is.Error()
		}
	}
	return err.Error()
}

// few is how many records of a kind there are to ask for.
const few = 4

// argument makes one of a type. What a function is given is added to answer.
func argument(rnd *rand.Rand, of reflect.Type, answer *string) reflect.Value {
	n := rnd.IntN(few)
	var v any
	switch of {
	case reflect.TypeFor[context.Context]():
		return reflect.ValueOf(ctx)
	case reflect.TypeFor[func(store.Store) error]():
		seeds := []uint64{rnd.Uint64(), rnd.Uint64()}
		v = func(in store.Store) error {
			*answer = "" // it may be called again
			for _, seed := range seeds {
				*answer += call(in, anyMethod(rand.New(rand.NewPCG(seed, 8))), seed)
			}
			return nil
		}
	case reflect.TypeFor[func(*model.ReceivedSummary)]():
		v = func(r *model.ReceivedSummary) { *answer += written(reflect.ValueOf(*r)) }
	case reflect.TypeFor[int]():
		v = n
	case reflect.TypeFor[uint64](): // a place or a number, which are the backend's own
		v = uint64(0)
	case reflect.TypeFor[model.SessionID]():
		v = []model.SessionID{sample[model.Session](n).ID, sample[model.Received](n).Session.ID}[rnd.IntN(2)]
	case reflect.TypeFor[model.EvidenceID]():
		v = sample[model.Evidence](n).ID
	case reflect.TypeFor[model.ActionID]():
		v = sample[model.Action](n).ID
	case reflect.TypeFor[model.NoteID]():
		v = sample[model.Note](n).ID
	case reflect.TypeFor[model.PersonID]():
		v = sample[model.Known](n).Person
	case reflect.TypeFor[model.ReviewID]():
		v = sample[model.Review](n).ID
	case reflect.TypeFor[model.GridID]():
		v = model.GridID("grid")
	case reflect.TypeFor[model.GridRef]():
		v = anyGrid(rnd)
	case reflect.TypeFor[model.Passage]():
		p := sample[model.Passage](n)
		p.From, p.To, p.Revision = anyGrid(rnd), anyGrid(rnd), uint64(rnd.IntN(3))
		v = p
	case reflect.TypeFor[[]model.Received]():
		v = []model.Received{anyReceived(rnd, n), anyReceived(rnd, rnd.IntN(few))}
	case reflect.TypeFor[[]model.Review]():
		v = []model.Review{anyReview(rnd, n)}[rnd.IntN(2):]
	case reflect.TypeFor[model.Review]():
		v = anyReview(rnd, n)
	case reflect.TypeFor[model.Session]():
		x := sample[model.Session](n)
		if rnd.IntN(4) > 0 {
			x.FinishedAt = time.Time{}
		}
		onOneGrid(&x)
		x.Revision = uint64(rnd.IntN(3))
		v = x
	case reflect.TypeFor[model.Trashed]():
		x, e := sample[model.Session](n), sample[model.Evidence](n)
		v = []model.Trashed{{DeletedAt: x.StartedAt, Session: &x}, {DeletedAt: x.StartedAt, Evidence: &e}}[rnd.IntN(2)]
	case reflect.TypeFor[*model.Grid]():
		g := sample[model.Grid](n)
		v = &g
	default:
		(&filler{n: n}).record(&v, of, uint64(rnd.IntN(3)))
	}
	return reflect.ValueOf(v).Convert(of)
}

// record makes a record of a type, at that revision.
func (f *filler) record(v *any, of reflect.Type, revision uint64) {
	x := reflect.New(of).Elem()
	f.fill(x)
	if r := x.FieldByName("Revision"); r.IsValid() {
		r.SetUint(revision)
	}
	*v = x.Interface()
}

func anyGrid(rnd *rand.Rand) model.GridRef {
	g := sample[model.Grid](rnd.IntN(few))
	return g.Ref()
}

func anyReceived(rnd *rand.Rand, n int) model.Received {
	r := sample[model.Received](n)
	onOneGrid(&r.Session)
	r.Hash = []string{"one", "two"}[rnd.IntN(2)]
	return r
}

func anyReview(rnd *rand.Rand, n int) model.Review {
	r := sample[model.Review](n)
	r.Session, r.Revision = sample[model.Received](rnd.IntN(few)).Session.ID, uint64(rnd.IntN(3))
	return r
}

// written is a value as text, without the numbers that are the backend's own.
func written(v reflect.Value) (out string) {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return "none;"
		}
		return written(v.Elem())
	case reflect.Slice:
		for i := range v.Len() {
			out += written(v.Index(i)) + ";"
		}
		return out
	case reflect.Struct:
		for i := range v.NumField() {
			switch f := v.Type().Field(i); {
			case !f.IsExported():
				return dump(v.Interface())
			case f.Name != "Seq" && f.Name != "Place" && f.Name != "Number":
				out += f.Name + ":" + written(v.Field(i)) + " "
			}
		}
		return out
	}
	return dump(v.Interface())
}
