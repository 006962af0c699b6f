#!/usr/bin/env bash
# Makes the README's two pictures from the sample: npm start && docs/spreads.sh <left page> <left page>
# A left page is an even page of the PDF; its right-hand neighbour is set beside it.
# Needs pdftoppm (poppler-utils) and convert (ImageMagick).
set -euo pipefail
cd "$(dirname "$0")"
pdf=../dist/the-furniture-of-the-page.pdf
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

spread() {
  local name=$1 left=$2
  pdftoppm -r 110 -gray -png -f "$left" -l $((left + 1)) "$pdf" "$work/$name"
  convert "$work/$name"-*.png -bordercolor '#bbb' -border 1 +append +dither -colors 16 -strip "$name.png"
  echo "$name.png: $(wc -c <"$name.png") bytes"
}

spread spread-opener "$1"
spread spread-index "$2"
