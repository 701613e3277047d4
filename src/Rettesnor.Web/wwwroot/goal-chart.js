// Draws the chart of a goal from the data block beside it. The same figures are in the table below, which needs no script.
(() => {
  'use strict';

  const ink = '#1a1a1a';
  const looks = {
    own: { color: '#0059b3', width: 3, symbol: 'circle', size: 7, z: 5 },
    'own-other': { color: '#6b7f94', width: 2, type: 'dashed', symbol: 'circle', size: 6, z: 4 },
    country: { color: ink, width: 2, symbol: 'diamond', size: 8, z: 4 },
    'country-other': { color: '#6e6e6e', width: 1.5, type: 'dashed', symbol: 'diamond', size: 6, z: 3 },
    neighbour: { width: 1.5, symbol: 'none', size: 5, z: 3 },
    'neighbour-other': { width: 1, type: 'dashed', symbol: 'none', size: 5, z: 2 },
    region: { color: '#d0d0d0', width: 1, symbol: 'none', size: 4, z: 1 },
    'region-other': { color: '#d0d0d0', width: 1, type: 'dashed', symbol: 'none', size: 4, z: 1 },
    target: { color: '#2c7000', width: 2, type: [8, 5], symbol: 'none', size: 4, z: 2 },
  };
  const neighbours = ['#7a3e9d', '#9a5b00', '#00707a', '#a3245c', '#5a6b00', '#7d4a3a'];
  const months = {
    da: ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
    en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  };

  // Ticks part the periods, and each period's name stands in the middle of it, where its figures stand.
  function axis(place, data) {
    const [from, to] = [new Date(Date.parse(data.from)), new Date(Date.parse(data.to))];
    const room = (length) => Math.max(2, Math.floor((place.clientWidth - 80) / (length === 1 ? 34 : 52)));
    const lengths = [1, 3, 6, 12];
    const own = { month: 0, quarter: 1, 'half-year': 2, year: 3 }[data.step];
    const count = (months) => (to.getUTCFullYear() - from.getUTCFullYear()) * (12 / months)
      + Math.floor(to.getUTCMonth() / months) - Math.floor(from.getUTCMonth() / months) + 1;
    const length = lengths.slice(own).find((months) => count(months) <= room(months)) ?? 12;
    const every = Math.ceil(count(length) / room(length));
    const ticks = [Date.UTC(from.getUTCFullYear(), from.getUTCMonth() - (from.getUTCMonth() % length), 1)];
    const labels = new Map();
    for (let n = 0; ticks[ticks.length - 1] <= to.getTime(); n++) {
      const first = new Date(ticks[ticks.length - 1]);
      const next = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + length, 1);
      if (n % every === 0) {
        labels.set((first.getTime() + next) / 2, nameOf(first, length, data.language));
      }
      ticks.push(next);
    }
    const [min, max] = [ticks[0], ticks[ticks.length - 1]];
    const years = new Map();
    for (let year = from.getUTCFullYear(); length < 12 && year <= to.getUTCFullYear(); year++) {
      years.set((Math.max(min, Date.UTC(year, 0, 1)) + Math.min(max, Date.UTC(year + 1, 0, 1))) / 2, String(year));
    }
    return { min, max, ticks, labels, years };
  }

  function nameOf(first, length, language) {
    const [year, month] = [first.getUTCFullYear(), first.getUTCMonth()];
    const part = Math.floor(month / length) + 1;
    const names = {
      1: months[language][month],
      3: language === 'da' ? part + '. kv.' : 'Q' + part,
      6: language === 'da' ? part + '. halvår' : 'H' + part,
      12: String(year),
    };
    return names[length];
  }

  // The room above and below the values, as a part of the span between them.
  const margin = 0.08;
  const spanOf = (ends) => ends.max - ends.min || Math.abs(ends.max) || 1;

  function draw(place, data) {
    const number = new Intl.NumberFormat(data.language === 'da' ? 'da-DK' : 'en-GB');
    const written = (value) => number.format(value) + (data.percent ? (data.language === 'da' ? ' %' : '%') : '');
    const spans = axis(place, data);
    const colors = new Map();
    const series = data.series.map((one) => {
      const look = looks[one.role];
      const area = one.name.split(',')[0];
      if (!look.color && !colors.has(area)) {
        colors.set(area, neighbours[colors.size % neighbours.length]);
      }
      const color = look.color || colors.get(area);
      return {
        name: one.name,
        type: 'line',
        data: one.points.map((p) => ({ value: [Date.parse(p.day), p.value], text: p.text })),
        z: look.z,
        silent: one.role.startsWith('region'),
        symbol: one.points.length === 1 && look.symbol === 'none' ? 'circle' : look.symbol,
        symbolSize: look.size,
        showAllSymbol: one.points.length < 30 ? true : 'auto',
        lineStyle: { color, width: look.width, type: look.type || 'solid' },
        itemStyle: { color },
        animation: false,
      };
    });
    const named = data.series.filter((one) => !one.role.startsWith('region')).map((one) => one.name);
    if (data.changes.length > 0) {
      series[0].markLine = {
        silent: true,
        symbol: 'none',
        animation: false,
        lineStyle: { color: '#6e6e6e', width: 1, type: 'dotted' },
        label: { color: '#454545', fontSize: 13, position: 'end' },
        data: data.changes.map((change) => ({ xAxis: Date.parse(change.day), label: { formatter: change.text } })),
      };
    }
    const chart = window.echarts.init(place, null, { renderer: 'svg' });
    chart.setOption({
      animation: false,
      aria: { enabled: false },
      textStyle: { fontFamily: '"IBM Plex Sans", sans-serif', fontSize: 14, color: ink },
      grid: { left: 8, right: 24, top: data.changes.length > 0 ? 32 : 16, bottom: 16 + 26 * Math.ceil(named.length / Math.max(1, Math.floor(place.clientWidth / 170))), containLabel: true },
      legend: { data: [...new Set(named)], left: 0, bottom: 0, itemWidth: 28, textStyle: { fontSize: 14, color: ink }, selectedMode: false },
      tooltip: {
        trigger: 'item',
        renderMode: 'richText',
        confine: true,
        formatter: (hit) => hit.seriesName + '\n' + hit.data.text,
      },
      // The periods, and under them the years that they lie in, each named in its middle.
      xAxis: [spans.labels, spans.years].map((names, row) => ({
        type: 'value',
        position: 'bottom',
        offset: 20 * row,
        min: spans.min,
        max: spans.max,
        axisTick: { show: row === 0, customValues: spans.ticks },
        axisLabel: { color: '#454545', customValues: [...names.keys()], formatter: (value) => names.get(value) ?? '' },
        axisLine: { show: row === 0, onZero: false, lineStyle: { color: '#8e8e8e' } },
        splitLine: { show: false },
      })),
      yAxis: {
        type: 'value',
        scale: true,
        boundaryGap: [margin, margin],
        // Values that do not pass below zero, or above a hundred percent, get no axis that does.
        min: (ends) => (ends.min >= 0 && ends.min < margin * spanOf(ends) ? 0 : null),
        max: (ends) => (data.percent && ends.max <= 100 && ends.max + margin * spanOf(ends) > 100 ? 100 : null),
        axisLabel: { color: '#454545', formatter: written },
        splitLine: { lineStyle: { color: '#ececec' } },
      },
      series,
    });
    new ResizeObserver(() => chart.resize()).observe(place);
  }

  for (const place of document.querySelectorAll('[data-chart]')) {
    const data = JSON.parse(document.getElementById(place.dataset.chart).textContent);
    place.setAttribute('aria-label', data.label);
    place.hidden = false;
    draw(place, data);
  }
})();
