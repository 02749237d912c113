package lent_test

import (
	"context"
	"errors"
	"reflect"
	"regexp"
	"testing"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/lent"
	"autoeval/store/memory"
	"autoeval/store/storetest"
)

func TestALentStoreKeepsTheContract(t *testing.T) {
	storetest.Run(t, func(t *testing.T) store.Store { return lent.To(t.Context(), memory.New()) })
}

// TestWhatReadsEndsWithTheProgram calls every method that takes a context, without
// one of its own and with, after the program ended: what reads is over, and what
// writes is not.
func TestWhatReadsEndsWithTheProgram(t *testing.T) {
	program, end := context.WithCancel(t.Context())
	st := lent.To(program, memory.New())
	end()
	own, stop := context.WithCancel(t.Context())
	defer stop()
	writes := regexp.MustCompile("^(Save|Delete|Restore|Drop|Together)")
	all, reads := reflect.TypeFor[store.Store](), 0
	for i := range all.NumMethod() {
		m := all.Method(i)
		if m.Type.NumIn() == 0 || writes.MatchString(m.Name) {
			continue
		}
		reads++
		for _, ctx := range []context.Context{context.Background(), own} {
			in := []reflect.Value{reflect.ValueOf(ctx)}
			for n := 1; n < m.Type.NumIn(); n++ {
				in = append(in, reflect.Zero(m.Type.In(n)))
			}
			out := reflect.ValueOf(st).MethodByName(m.Name).Call(in)
			if err, _ := out[len(out)-1].Interface().(error); !errors.Is(err, context.Canceled) {
				t.Errorf("%s goes on after the program: %v", m.Name, err)
			}
		}
	}
	if reads < 20 {
		t.Errorf("only %d methods read", reads)
	}
	if _, err := st.SaveProfile(context.Background(), model.Profile{Name: "x"}); err != nil {
		t.Errorf("what was on its way is cut off: %v", err)
	}
}

func TestACallEndsWithItsOwnContextToo(t *testing.T) {
	own, stop := context.WithCancel(t.Context())
	stop()
	if _, err := lent.To(t.Context(), memory.New()).Sessions(own); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}
