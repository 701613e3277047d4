// Draws the chart of a goal from the data block beside it. The same figures are in the table below, which needs no script.
(() => {
  'use strict';

  const ink = '#1a1a1a';
  const looks = {
    own: { color: '#0059b3', width: 3, symbol: 'circle', size: 7, z: 5 },
    'own-earlier': { color: '#6b7f94', width: 2, type: 'dashed', symbol: 'circle', size: 6, z: 4 },
    country: { color: ink, width: 2, symbol: 'diamond', size: 8, z: 4 },
    'country-earlier': { color: '#6e6e6e', width: 1.5, type: 'dashed', symbol: 'diamond', size: 6, z: 3 },
    neighbour: { width: 1.5, symbol: 'none', size: 5, z: 3 },
    'neighbour-earlier': { width: 1, type: 'dashed', symbol: 'none', size: 5, z: 2 },
    region: { color: '#d0d0d0', width: 1, symbol: 'none', size: 4, z: 1 },
    'region-earlier': { color: '#d0d0d0', width: 1, type: 'dashed', symbol: 'none', size: 4, z: 1 },
    target: { color: '#2c7000', width: 2, type: [8, 5], symbol: 'none', size: 4, z: 2 },
  };
  const neighbours = ['#7a3e9d', '#9a5b00', '#00707a', '#a3245c', '#5a6b00', '#7d4a3a'];
  const months = {
    da: ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
    en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  };

  function draw(place, data) {
    const number = new Intl.NumberFormat(data.language === 'da' ? 'da-DK' : 'en-GB');
    const written = (value) => number.format(value) + (data.percent ? (data.language === 'da' ? ' %' : '%') : '');
    let neighbour = 0;
    const series = data.series.map((one) => {
      const look = looks[one.role];
      const color = look.color || neighbours[neighbour++ % neighbours.length];
      return {
        name: one.name,
        type: 'line',
        data: one.points.map((p) => ({ value: [p.day, p.value], text: p.text })),
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
    const days = data.series.flatMap((one) => one.points.map((p) => Date.parse(p.day)));
    const years = (Math.max(...days) - Math.min(...days)) / 31557600000;
    const chart = window.echarts.init(place, null, { renderer: 'svg' });
    chart.setOption({
      animation: false,
      aria: { enabled: false },
      textStyle: { fontFamily: '"IBM Plex Sans", sans-serif', fontSize: 14, color: ink },
      grid: { left: 8, right: 24, top: 16, bottom: 16 + 26 * Math.ceil(named.length / Math.max(1, Math.floor(place.clientWidth / 170))), containLabel: true },
      legend: { data: [...new Set(named)], left: 0, bottom: 0, itemWidth: 28, textStyle: { fontSize: 14, color: ink }, selectedMode: false },
      tooltip: {
        trigger: 'item',
        renderMode: 'richText',
        confine: true,
        formatter: (hit) => hit.seriesName + '\n' + hit.data.text,
      },
      xAxis: {
        type: 'time',
        minInterval: years > 3 ? 31536000000 : 2419200000,
        axisLabel: {
          color: '#454545',
          hideOverlap: true,
          formatter: (value) => {
            const day = new Date(value);
            return day.getMonth() === 0 ? String(day.getFullYear()) : months[data.language][day.getMonth()];
          },
        },
        axisLine: { lineStyle: { color: '#8e8e8e' } },
        splitLine: { show: false },
      },
      yAxis: {
        type: 'value',
        scale: true,
        boundaryGap: ['8%', '8%'],
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
