import {
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type RefObject,
} from 'react';
import { RowHeights, type Measurable } from '../model/row-heights';

/** Where a person reads: at the end, wherever that moves, or with the view's top so far below that of a row. */
export type Place = 'end' | { readonly key: string; readonly offset: number };

export interface Viewport {
  readonly firstVisible: number;
  /** The last row that is in view. */
  readonly lastVisible: number;
  readonly atEnd: boolean;
  readonly nearTop: boolean;
  readonly nearEnd: boolean;
  /** More than a screen away from the end. */
  readonly farFromEnd: boolean;
}

interface VirtualRowsOptions<Row> {
  readonly rows: readonly Row[];
  readonly estimate: (row: Row) => number;
  /** Whether a row keeps its key and its neighbours for good, so that the view can hold on to it. */
  readonly isAnchor: (row: Row) => boolean;
  readonly initial: Place;
  /** Whether the view stays at the end while that moves: not where what follows is still to be loaded. */
  readonly follows: boolean;
  readonly onView: (view: Viewport) => void;
  readonly onPlace: (place: Place) => void;
}

interface VirtualRows {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly above: RefObject<HTMLDivElement | null>;
  readonly content: RefObject<HTMLDivElement | null>;
  readonly below: RefObject<HTMLDivElement | null>;
  /** The rows to render: from `start`, up to but without `end`. */
  readonly start: number;
  readonly end: number;
  readonly onScroll: () => void;
  readonly goTo: (place: Place) => void;
}

const overscan = 700;
const endWithin = 24;
/** A person takes the view into their own hands. */
const taking = ['wheel', 'touchmove', 'pointerdown', 'keydown', 'focusin'] as const;

/**
 * Renders the rows around the view alone, and never lets what one reads move: the truth is a row in view and
 * where it lies in it, not the distance from the start, which changes with every page and measurement.
 */
export function useVirtualRows<Row extends Measurable>(options: VirtualRowsOptions<Row>): VirtualRows {
  const { rows, estimate, isAnchor, initial, follows, onView, onPlace } = options;
  const scroller = useRef<HTMLDivElement>(null);
  const above = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const below = useRef<HTMLDivElement>(null);
  const [heights] = useState(() => new RowHeights<Row>(estimate));
  const [center, setCenter] = useState<{ readonly place: Place; readonly height: number }>({
    place: initial,
    height: 900,
  });
  const place = useRef<Place>(initial);
  /** Where the row of `place` lay when last looked at; null: put the view at `place`, wherever it is now. */
  const placeTop = useRef<number | null>(null);
  /** Where the view is to stay until a person scrolls, whatever grows around it. */
  const pinned = useRef<Place | null>(initial);
  /** The view when it was last put in its place. */
  const put = useRef({ top: 0, height: 0 });
  const width = useRef(0);

  heights.setRows(rows);
  const { start, end } = windowAround(heights, center.place, center.height);

  const look = useCallback(() => {
    const view = scroller.current;
    // Where one is to be counts until one is there, whatever is measured in between.
    if (!view || placeTop.current === null) return;
    const top = view.scrollTop;
    const bottom = top + view.clientHeight;
    const left = view.scrollHeight - bottom;
    // In the middle: the first row of a page loses its name line when the page before it arrives.
    const held = heights.anchorAt(top + view.clientHeight / 2, isAnchor);
    const isWhereItWasPut = Math.abs(top - put.current.top) <= 1 || view.scrollHeight !== put.current.height;
    if (!isWhereItWasPut || (pinned.current === 'end' && !follows)) pinned.current = null;
    if (pinned.current === null && left <= endWithin && follows) pinned.current = 'end';
    const seen = { key: heights.keyAt(held) ?? '', offset: top - heights.topOf(held) };
    place.current = pinned.current ?? seen;
    placeTop.current = heights.topOf(held);
    const startsLate = start > 0 && heights.topOf(start) > top - overscan / 3;
    const endsEarly = end < heights.count && heights.topOf(end) < bottom + overscan / 3;
    // Around what is seen: where the view is to be may lie beyond what can be scrolled to.
    if (startsLate || endsEarly) {
      setCenter({ place: place.current === 'end' ? 'end' : seen, height: view.clientHeight });
    }
    onPlace(place.current);
    onView({
      firstVisible: heights.indexAt(top + 16),
      lastVisible: heights.indexAt(Math.max(0, bottom - 16)),
      atEnd: left <= endWithin,
      nearTop: top < view.clientHeight * 2,
      nearEnd: left < view.clientHeight * 2,
      farFromEnd: left > view.clientHeight,
    });
  }, [heights, start, end, isAnchor, follows, onPlace, onView]);

  const settle = useCallback(() => {
    const view = scroller.current;
    if (!view || !content.current || !above.current || !below.current) return;
    if (width.current !== view.clientWidth) {
      if (width.current) heights.forget();
      width.current = view.clientWidth;
    }
    for (const row of content.current.querySelectorAll<HTMLElement>('[data-row]')) {
      heights.measure(Number(row.dataset.row), row.getBoundingClientRect().height);
    }
    above.current.style.height = `${heights.topOf(start)}px`;
    below.current.style.height = `${heights.total - heights.topOf(end)}px`;
    if (pinned.current !== null) {
      place.current = pinned.current;
      placeTop.current = null;
    }
    keepPlace(view, heights, place.current, placeTop);
    put.current = { top: view.scrollTop, height: view.scrollHeight };
  }, [heights, start, end]);

  useLayoutEffect(() => {
    settle();
    look();
  });

  // The rows of the moment, always: a watcher that still knew the rows before would misplace those of now.
  const onResize = useEffectEvent(() => {
    settle();
    look();
  });
  useEffect(() => {
    const watcher = new ResizeObserver(() => onResize());
    if (scroller.current) watcher.observe(scroller.current);
    if (content.current) watcher.observe(content.current);
    return () => watcher.disconnect();
  }, []);

  useEffect(() => {
    const view = scroller.current;
    const letGo = () => {
      pinned.current = null;
    };
    taking.forEach((type) => view?.addEventListener(type, letGo, { passive: true }));
    return () => taking.forEach((type) => view?.removeEventListener(type, letGo));
  }, []);

  const goTo = useCallback((next: Place) => {
    pinned.current = next;
    place.current = next;
    placeTop.current = null;
    setCenter({ place: next, height: scroller.current?.clientHeight ?? 900 });
  }, []);

  return { scroller, above, content, below, start, end, onScroll: look, goTo };
}

function windowAround<Row extends Measurable>(heights: RowHeights<Row>, place: Place, height: number) {
  const at = place === 'end' ? -1 : heights.indexOf(place.key);
  const top = place === 'end' || at < 0 ? heights.total - height : heights.topOf(at) + place.offset;
  const start = heights.indexAt(Math.max(0, top - overscan));
  const end = at < 0 ? heights.count : heights.indexAt(top + height + overscan) + 1;
  return { start, end: Math.min(end, heights.count) };
}

function keepPlace<Row extends Measurable>(
  view: HTMLElement,
  heights: RowHeights<Row>,
  place: Place,
  placeTop: RefObject<number | null>,
): void {
  const at = place === 'end' ? -1 : heights.indexOf(place.key);
  if (place === 'end' || at < 0) {
    if (place === 'end') view.scrollTop = view.scrollHeight;
    placeTop.current = view.scrollTop;
    return;
  }
  const top = heights.topOf(at);
  if (placeTop.current === null) view.scrollTop = top + place.offset;
  else if (Math.abs(top - placeTop.current) >= 1) view.scrollTop += top - placeTop.current;
  placeTop.current = top;
}
