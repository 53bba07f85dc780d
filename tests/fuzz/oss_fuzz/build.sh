#!/bin/bash -eu
# What OSS-Fuzz runs in its image: one program for each target, with its corpus and the dictionary. Nothing is fetched: the
# image has the dependencies (see the Dockerfile beside).
cd "$SRC/tipreport"
python3 -m pip install --no-deps --no-build-isolation --no-index .

for target in text html pdf zip json changed compare sheet corrections; do
  cp tests/fuzz/fuzz.py "tests/fuzz/fuzz_$target.py"
  compile_python_fuzzer "tests/fuzz/fuzz_$target.py" --paths tests/fuzz --collect-all tipreport
  rm "tests/fuzz/fuzz_$target.py"
  (cd "tests/fuzz/corpus/$target" && zip -q -r "$OUT/fuzz_${target}_seed_corpus.zip" .)
  cp tests/fuzz/narrative.dict "$OUT/fuzz_$target.dict"
done
